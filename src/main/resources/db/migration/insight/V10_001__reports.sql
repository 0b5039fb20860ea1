-- Figures of how dossiers are handled. Everything but the closed reports follows from the dossier module's events and can be
-- built anew from them. No person is named here.
create schema insight;

-- name and field of each procedure as last heard
create table insight.procedure (
    code  text not null constraint procedure_pk primary key,
    name  text not null,
    field text not null
);

-- one row per received dossier; standing_since: since when paused and promised_at have been as they are
create table insight.fact (
    unit_id        integer     not null,
    year           smallint    not null,
    serial         bigint      not null,
    version        integer     not null,
    code           text        not null,
    resolving_unit integer     not null,
    field          text        not null,
    procedure_code text        not null,
    channel        text        not null,
    state          text        not null,
    holder         uuid,
    received_at    timestamptz not null,
    promised_at    timestamptz,
    paused         boolean     not null,
    standing_since timestamptz not null,
    ended_at       timestamptz not null default 'infinity',
    ending         text,
    constraint fact_pk primary key (unit_id, year, serial),
    constraint fact_channel_known check (channel in ('COUNTER', 'ONLINE', 'POST')),
    constraint fact_ending_known check (ending in ('EARLY', 'ON_TIME', 'LATE', 'STOPPED')),
    constraint fact_ended_somehow check ((ending is null) = (ended_at = 'infinity')),
    constraint fact_ends_after_reception check (received_at <= ended_at)
) with (fillfactor = 85);

-- a period of a unit is one stretch of this index: what had not ended when it began; all that is counted is in it
create index fact_of_unit on insight.fact (resolving_unit, ended_at, received_at)
    include (unit_id, year, serial, field, procedure_code, channel, promised_at, paused, standing_since, ending);

-- how a dossier stood before: only where a pause or a new promise changed it
create table insight.past_standing (
    unit_id     integer     not null,
    year        smallint    not null,
    serial      bigint      not null,
    until_at    timestamptz not null,
    promised_at timestamptz,
    paused      boolean     not null,
    constraint past_standing_pk primary key (unit_id, year, serial, until_at),
    constraint past_standing_fact_fk foreign key (unit_id, year, serial) references insight.fact (unit_id, year, serial)
);

-- legal and local values with their dates and basis
create table insight.rule (
    name      text not null,
    value     text not null,
    from_day  date not null,
    until_day date,
    basis     text not null,
    constraint rule_pk primary key (name, from_day)
);
insert into insight.rule (name, value, from_day, basis) values
    ('solved.early', 'DAY', '2025-07-01',
     'Mẫu 06 Thông tư 03/2025/TT-VPCP ghi trước hạn, đúng hạn, quá hạn; trước hạn là có kết quả trước ngày hẹn trả (DAY) hoặc trước giờ hẹn trả (MOMENT), chờ đối chiếu'),
    ('period.first-day', '1', '2025-07-01',
     'Tháng, quý, năm dương lịch; ngày chốt số liệu theo Nghị định 09/2019/NĐ-CP Điều 12 chờ đối chiếu'),
    ('closing.wait-minutes', '60', '2025-07-01',
     'Quy ước nội bộ: chốt sau khi kỳ kết thúc ít nhất một giờ, để việc của phút cuối được ghi nhận');

-- How a dossier stood at a moment: the last standing that began before it.
create function insight.standing(paused boolean, promised_at timestamptz, moment timestamptz) returns text
language sql immutable parallel safe as $$
    select case when paused then 'PAUSED' when promised_at < moment then 'OVERDUE' else 'RUNNING' end
$$;

-- The dossiers of a period, each with the one way it came into it and the one way it left or stands at its end. Every count and
-- every list of a report reads this, so a number and its rows cannot differ.
create function insight.member(units integer[], since timestamptz, until timestamptz)
returns table (unit_id integer, year smallint, serial bigint, code text, resolving_unit integer, field text, procedure_code text,
               received_at timestamptz, promised_at timestamptz, ended_at timestamptz, source text, outcome text)
language sql stable parallel safe as $$
    select f.unit_id, f.year, f.serial, f.code, f.resolving_unit, f.field, f.procedure_code, f.received_at,
           case when p.paused is null then f.promised_at else p.promised_at end,
           case when f.ended_at < member.until then f.ended_at end,
           case when f.received_at < member.since then 'CARRIED' else f.channel end,
           case when f.ended_at < member.until then f.ending
                when p.paused is null then insight.standing(f.paused, f.promised_at, member.until)
                else insight.standing(p.paused, p.promised_at, member.until) end
      from insight.fact f
      left join lateral (
            select p.paused, p.promised_at
              from insight.past_standing p
             where f.standing_since >= member.until and f.ended_at >= member.until
               and p.unit_id = f.unit_id and p.year = f.year and p.serial = f.serial and p.until_at >= member.until
             order by p.until_at
             limit 1) p on true
     where f.resolving_unit = any (member.units)
       and f.ended_at >= member.since
       and f.received_at < member.until
$$;

-- Work that has not ended, by how close its promise is; a paused dossier is due on no day.
create function insight.open_work(units integer[], moment timestamptz, tomorrow timestamptz)
returns table (unit_id integer, year smallint, serial bigint, code text, resolving_unit integer, field text, procedure_code text,
               holder uuid, received_at timestamptz, promised_at timestamptz, due text)
language sql stable parallel safe as $$
    select f.unit_id, f.year, f.serial, f.code, f.resolving_unit, f.field, f.procedure_code, f.holder, f.received_at,
           f.promised_at,
           case when f.paused then 'PAUSED'
                when f.promised_at < open_work.moment then 'OVERDUE'
                when f.promised_at < open_work.tomorrow then 'TODAY'
                else 'LATER' end
      from insight.fact f
     where f.resolving_unit = any (open_work.units) and f.ended_at = 'infinity'
$$;

-- A closed report: the numbers, the rows behind them and a hash over all of it, as of closing.
create table insight.closed_report (
    id           uuid        not null constraint closed_report_pk primary key,
    unit_id      integer     not null,
    unit_name    text        not null,
    period       text        not null,
    since        timestamptz not null,
    until        timestamptz not null,
    sequence     smallint    not null,
    reason       text        not null,
    closed_at    timestamptz not null,
    closed_by    uuid        not null,
    closer_name  text        not null,
    closer_title text        not null,
    dossiers     integer     not null,
    hash         text        not null,
    constraint closed_report_once unique (unit_id, period, sequence),
    constraint closed_report_correction_has_reason check ((sequence = 1) = (reason = '')),
    constraint closed_report_hash_shape check (hash ~ '^[0-9a-f]{64}$')
);

create table insight.closed_line (
    report_id      uuid    not null,
    field          text    not null,
    field_name     text    not null,
    procedure_code text    not null,
    procedure_name text    not null,
    source         text    not null,
    outcome        text    not null,
    dossiers       integer not null,
    constraint closed_line_pk primary key (report_id, field, procedure_code, source, outcome),
    constraint closed_line_report_fk foreign key (report_id) references insight.closed_report (id) deferrable initially deferred
);

create table insight.closed_row (
    report_id      uuid        not null,
    unit_id        integer     not null,
    year           smallint    not null,
    serial         bigint      not null,
    code           text        not null,
    field          text        not null,
    procedure_code text        not null,
    received_at    timestamptz not null,
    promised_at    timestamptz,
    ended_at       timestamptz,
    source         text        not null,
    outcome        text        not null,
    constraint closed_row_pk primary key (report_id, received_at, serial),
    constraint closed_row_report_fk foreign key (report_id) references insight.closed_report (id) deferrable initially deferred
);

create function insight.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'insight.% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger closed_report_append_only before update or delete or truncate on insight.closed_report
    for each statement execute function insight.refuse_change();
create trigger closed_line_append_only before update or delete or truncate on insight.closed_line
    for each statement execute function insight.refuse_change();
create trigger closed_row_append_only before update or delete or truncate on insight.closed_row
    for each statement execute function insight.refuse_change();

-- SHA-256 over what a closed report is for and every row of it; moments in microseconds, so no setting changes the text.
create function insight.hash_of(report uuid, unit_id integer, period text, since timestamptz, until timestamptz, sequence smallint)
returns text language sql stable as $$
    select encode(sha256(convert_to(
               concat_ws('|', hash_of.unit_id, hash_of.period, extract(epoch from hash_of.since), extract(epoch from hash_of.until),
                         hash_of.sequence) || E'\n' ||
               coalesce(string_agg(
                   concat_ws('|', r.unit_id, r.year, r.serial, r.code, r.field, r.procedure_code,
                             extract(epoch from r.received_at), coalesce(extract(epoch from r.promised_at)::text, '-'),
                             coalesce(extract(epoch from r.ended_at)::text, '-'), r.source, r.outcome),
                   E'\n' order by r.received_at, r.serial), ''), 'UTF8')), 'hex')
      from insight.closed_row r
     where r.report_id = hash_of.report
$$;
