-- Where the papers of a dossier lie at the desk and who answers for them there. Not a step: no version, no event; who said so is
-- in the audit. Null as long as nobody took the papers over from whoever admitted the dossier.
alter table dossier.dossier
    add column shelf_place text,
    add column kept_by uuid,
    add column kept_at timestamptz;

-- One sheet for each close of a shift: what was handed over as it stood then, and who took it over.
create table dossier.shift (
    id            uuid        not null constraint shift_pk primary key,
    unit_id       integer     not null,
    number        text        not null,
    giver         uuid        not null,
    from_at       timestamptz not null,
    closed_at     timestamptz not null,
    lines         jsonb       not null,
    more          boolean     not null,
    acts          jsonb       not null,
    fees          bigint      not null,
    remark        text        not null,
    key           text        not null constraint shift_key_unique unique,
    outcome       text,
    ended_by      uuid,
    ended_at      timestamptz,
    missing       jsonb       not null default '[]',
    ended_remark  text        not null default '',
    constraint shift_fees_not_negative check (fees >= 0),
    constraint shift_outcome_known check (outcome in ('TAKEN', 'RESUMED')),
    constraint shift_ended_whole check ((outcome is null) = (ended_by is null) and (outcome is null) = (ended_at is null)),
    constraint shift_taken_by_another check (outcome <> 'TAKEN' or ended_by <> giver),
    constraint shift_resumed_by_giver check (outcome <> 'RESUMED' or ended_by = giver)
);
create index shift_by_unit on dossier.shift (unit_id, id);
create index shift_by_giver on dossier.shift (giver, unit_id, closed_at);
create unique index shift_one_open on dossier.shift (giver, unit_id) where outcome is null;

-- What was handed over never changes; how it ended is written once.
create function dossier.shift_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.outcome is null
       and (new.id, new.unit_id, new.number, new.giver, new.from_at, new.closed_at, new.lines, new.more, new.acts, new.fees, new.remark)
         = (old.id, old.unit_id, old.number, old.giver, old.from_at, old.closed_at, old.lines, old.more, old.acts, old.fees, old.remark)
    then
        return new;
    end if;
    raise exception 'dossier.shift is frozen';
end $$;
create trigger shift_frozen before update or delete on dossier.shift
    for each row execute function dossier.shift_is_frozen();

-- the transfer list of a past day
create index event_passed_on on dossier.event (unit_id, at) where action = 'PASS_ON';

insert into dossier.rule (name, value, from_day, basis) values
    ('transfer.cut-off', '15:00', '2025-07-01',
     'Nghị định 118/2025/NĐ-CP (điều khoản chờ đối chiếu toàn văn): hồ sơ tiếp nhận được chuyển ngay trong ngày làm việc; tiếp nhận sau 15 giờ thì chuyển vào đầu ngày làm việc tiếp theo');
