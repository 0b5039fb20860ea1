-- A report of the whole city is closed like a unit's: unit_id 0 stands for every unit. Its rows name the unit that resolves each
-- (null in a unit's own report, where it is that unit), so that every line of it opens its dossiers.
alter table insight.closed_row add column resolving_unit integer;

-- Dossiers of two units may be received at the same moment under the same serial.
create unique index closed_row_key on insight.closed_row (report_id, received_at, serial, unit_id, year);
alter table insight.closed_row drop constraint closed_row_pk;
alter table insight.closed_row add constraint closed_row_pk primary key using index closed_row_key;
create index closed_row_of_unit on insight.closed_row (report_id, resolving_unit, received_at, serial, unit_id, year)
    where resolving_unit is not null;

-- the lines of a city's report by unit, with the names of the day of closing
create table insight.closed_unit_line (
    report_id      uuid    not null,
    resolving_unit integer not null,
    unit_name      text    not null,
    source         text    not null,
    outcome        text    not null,
    dossiers       integer not null,
    constraint closed_unit_line_pk primary key (report_id, resolving_unit, source, outcome),
    constraint closed_unit_line_report_fk foreign key (report_id) references insight.closed_report (id) deferrable initially deferred
);
create trigger closed_unit_line_append_only before update or delete or truncate on insight.closed_unit_line
    for each statement execute function insight.refuse_change();

-- SHA-256 over what a city's report is for and, unit by unit, the SHA-256 of its rows: never more than a unit's rows in memory.
create function insight.city_hash_of(report uuid, period text, since timestamptz, until timestamptz, sequence smallint)
returns text language sql stable as $$
    select encode(sha256(convert_to(
               concat_ws('|', 0, city_hash_of.period, extract(epoch from city_hash_of.since), extract(epoch from city_hash_of.until),
                         city_hash_of.sequence) || E'\n' ||
               coalesce(string_agg(u.resolving_unit || '|' || u.hash, E'\n' order by u.resolving_unit), ''), 'UTF8')), 'hex')
      from (select r.resolving_unit,
                   encode(sha256(convert_to(string_agg(
                       concat_ws('|', r.unit_id, r.year, r.serial, r.code, r.field, r.procedure_code,
                                 extract(epoch from r.received_at), coalesce(extract(epoch from r.promised_at)::text, '-'),
                                 coalesce(extract(epoch from r.ended_at)::text, '-'), r.source, r.outcome),
                       E'\n' order by r.received_at, r.serial, r.unit_id, r.year), 'UTF8')), 'hex') as hash
              from insight.closed_row r
             where r.report_id = city_hash_of.report and r.resolving_unit is not null
             group by r.resolving_unit) u
$$;

-- A unit's report keeps the hash it always had; nodes of the former release check both by this one name.
create or replace function insight.hash_of(report uuid, unit_id integer, period text, since timestamptz, until timestamptz, sequence smallint)
returns text language sql stable as $$
    select case when hash_of.unit_id = 0
                then insight.city_hash_of(hash_of.report, hash_of.period, hash_of.since, hash_of.until, hash_of.sequence)
                else (
    select encode(sha256(convert_to(
               concat_ws('|', hash_of.unit_id, hash_of.period, extract(epoch from hash_of.since), extract(epoch from hash_of.until),
                         hash_of.sequence) || E'\n' ||
               coalesce(string_agg(
                   concat_ws('|', r.unit_id, r.year, r.serial, r.code, r.field, r.procedure_code,
                             extract(epoch from r.received_at), coalesce(extract(epoch from r.promised_at)::text, '-'),
                             coalesce(extract(epoch from r.ended_at)::text, '-'), r.source, r.outcome),
                   E'\n' order by r.received_at, r.serial, r.unit_id, r.year), ''), 'UTF8')), 'hex')
      from insight.closed_row r
     where r.report_id = hash_of.report) end
$$;
