-- A version written by an official: by which decision, and what it changes. Takes force only once somebody else has confirmed it.
create table catalogue.authored_version (
    version_id  bigint      not null,
    author      uuid        not null,
    author_name text        not null,
    decision    text        not null,
    note        text        not null,
    constraint authored_version_pk primary key (version_id),
    constraint authored_version_of_version foreign key (version_id) references catalogue.procedure_version (id),
    constraint authored_version_says_why check (decision <> '' and note <> '')
);

-- Declined: kept as written, never in force.
create table catalogue.declined_version (
    version_id   bigint      not null,
    officer      uuid        not null,
    officer_name text        not null,
    reason       text        not null,
    declined_at  timestamptz not null,
    constraint declined_version_pk primary key (version_id),
    constraint declined_version_of_version foreign key (version_id) references catalogue.authored_version (version_id)
);

create trigger authored_version_append_only before update or delete on catalogue.authored_version
    for each row execute function catalogue.refuse_change();
create trigger declined_version_append_only before update or delete on catalogue.declined_version
    for each row execute function catalogue.refuse_change();

-- As version_through_time, but an authored version counts only when confirmed; without the content, which is immutable and
-- remembered by its id. The former view stays for a node of the former release beside this one.
create view catalogue.edition as
select v.id,
       v.code,
       v.number,
       v.content_hash,
       v.effective_from,
       least(v.effective_until, n.effective_from - 1) as effective_until,
       v.recorded_at,
       c.officer_name,
       c.note,
       c.confirmed_at,
       a.author,
       a.author_name,
       a.decision,
       a.note as change_note,
       a.version_id is not null and c.version_id is null as awaiting,
       d.version_id is not null as declined
  from catalogue.procedure_version v
  left join catalogue.confirmation c on c.version_id = v.id
  left join catalogue.authored_version a on a.version_id = v.id
  left join catalogue.declined_version d on d.version_id = v.id
  left join lateral (
       select x.effective_from
         from catalogue.procedure_version x
        where x.code = v.code
          and (x.effective_from, x.number) > (v.effective_from, v.number)
          and (not exists (select 1 from catalogue.authored_version xa where xa.version_id = x.id)
               or exists (select 1 from catalogue.confirmation xc where xc.version_id = x.id))
        order by x.effective_from, x.number
        limit 1) n on true;

-- Fields of procedures as they are called today; a version keeps what they were called when it was written.
create table catalogue.field (
    code       text        not null,
    name       text        not null,
    name_en    text        not null,
    ended_on   date,
    changed_at timestamptz not null,
    constraint field_pk primary key (code),
    constraint field_code_shape check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(code) <= 50),
    constraint field_named check (name <> '')
);
comment on column catalogue.field.ended_on is 'first day on which no new version may use it; null while it stands';
insert into catalogue.field (code, name, name_en, changed_at)
select distinct on (content ->> 'field') content ->> 'field', content ->> 'fieldName', coalesce(content ->> 'fieldNameEn', ''), now()
  from catalogue.procedure_version
 order by content ->> 'field', id desc;
