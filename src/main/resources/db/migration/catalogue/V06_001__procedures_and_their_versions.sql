create schema catalogue;

create table catalogue.procedure (
    code        text        not null,
    recorded_at timestamptz not null,
    constraint procedure_pk primary key (code),
    constraint procedure_code_shape check (code ~ '^[0-9]\.[0-9]{6}$')
);

comment on table catalogue.procedure is 'A code of the national database; locked while a version is written, so numbers stay without gaps';

-- Append-only: a dossier keeps the id of the version it was received under.
create table catalogue.procedure_version (
    id              bigint      not null generated always as identity,
    code            text        not null,
    number          integer     not null,
    content         jsonb       not null,
    content_hash    text        not null,
    effective_from  date        not null,
    effective_until date,
    source          text        not null,
    recorded_at     timestamptz not null,
    constraint procedure_version_pk primary key (id),
    constraint procedure_version_of_procedure foreign key (code) references catalogue.procedure (code),
    constraint procedure_version_number_unique unique (code, number),
    constraint procedure_version_number_positive check (number > 0),
    constraint procedure_version_hash_shape check (content_hash ~ '^[0-9a-f]{64}$'),
    constraint procedure_version_days_in_order check (effective_until is null or effective_until >= effective_from)
);

create index procedure_version_by_day on catalogue.procedure_version (code, effective_from desc, number desc);

create table catalogue.confirmation (
    version_id   bigint      not null,
    officer      uuid,
    officer_name text        not null,
    note         text        not null,
    confirmed_at timestamptz not null,
    constraint confirmation_pk primary key (version_id),
    constraint confirmation_of_version foreign key (version_id) references catalogue.procedure_version (id),
    constraint confirmation_note_length check (char_length(note) between 1 and 500)
);

comment on column catalogue.confirmation.officer is 'Account that confirmed; null for what the shipped facts state as compared with the legal text';

create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger procedure_version_append_only before update or delete on catalogue.procedure_version
    for each row execute function catalogue.refuse_change();

create trigger confirmation_append_only before update or delete on catalogue.confirmation
    for each row execute function catalogue.refuse_change();

-- A version ends the day before the next one begins. Derived, so that rows stay as they were written.
create view catalogue.version_through_time as
select v.id,
       v.code,
       v.number,
       v.content,
       v.content_hash,
       v.effective_from,
       least(v.effective_until, n.effective_from - 1) as effective_until,
       v.recorded_at,
       c.officer_name,
       c.note,
       c.confirmed_at
  from catalogue.procedure_version v
  left join catalogue.confirmation c on c.version_id = v.id
  left join lateral (
       select x.effective_from
         from catalogue.procedure_version x
        where x.code = v.code
          and (x.effective_from, x.number) > (v.effective_from, v.number)
        order by x.effective_from, x.number
        limit 1) n on true;
