-- Papers that lend a leader's role for a time: who signs for whom, under which line, on what basis. Ended, never deleted.
create table identity.authority (
    id          uuid        not null,
    line        text        not null,
    number      text        not null,
    signed_on   date        not null,
    basis       text        not null,
    issuer      uuid        not null,
    receiver    uuid        not null,
    unit        integer     not null,
    role        text        not null,
    fields      text[]      not null default '{}',
    procedures  text[]      not null default '{}',
    under       uuid,
    from_day    date        not null,
    last_day    date        not null,
    issued_at   timestamptz not null,
    revoked_at  timestamptz,
    revoked_by  uuid,
    revoked_for text,
    constraint authority_pk primary key (id),
    constraint authority_issuer_fk foreign key (issuer) references identity.account (id),
    constraint authority_receiver_fk foreign key (receiver) references identity.account (id),
    constraint authority_revoked_by_fk foreign key (revoked_by) references identity.account (id),
    constraint authority_under_fk foreign key (under) references identity.authority (id),
    constraint authority_line check (line in ('TM', 'KT', 'TL', 'TUQ')),
    constraint authority_role check (role in ('UNIT_LEADER', 'CENTRE_LEADER')),
    constraint authority_days check (last_day >= from_day),
    constraint authority_not_to_oneself check (issuer <> receiver),
    constraint authority_number_given check (number <> '' and basis <> ''),
    constraint authority_number_once unique (unit, number, signed_on),
    constraint authority_fields_are_codes check (array_to_string(fields, ',') ~ '^([a-z0-9-]+(,[a-z0-9-]+)*)?$'),
    constraint authority_procedures_are_codes check (array_to_string(procedures, ',') ~ '^([0-9A-Z.]+(,[0-9A-Z.]+)*)?$'),
    constraint authority_revoked_whole check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_for is null))
);

create index authority_by_receiver on identity.authority (receiver, last_day);
create index authority_by_unit on identity.authority (unit, id);

create trigger authority_never_deleted before delete on identity.authority
    for each row execute function identity.refuse_deletion();

-- What the law says of each line, with dates and basis.
create table identity.authority_rule (
    line         text    not null,
    from_day     date    not null,
    until_day    date,
    redelegable  boolean not null,
    longest_days integer,
    basis        text    not null,
    constraint authority_rule_pk primary key (line, from_day),
    constraint authority_rule_line check (line in ('TM', 'KT', 'TL', 'TUQ')),
    constraint authority_rule_days check (until_day > from_day),
    constraint authority_rule_longest check (longest_days > 0)
);

insert into identity.authority_rule (line, from_day, redelegable, longest_days, basis) values
    ('TM', '2020-03-05', false, null, 'Nghị định 30/2020/NĐ-CP Điều 13 (ký thay mặt tập thể)'),
    ('KT', '2020-03-05', false, null, 'Nghị định 30/2020/NĐ-CP Điều 13 (cấp phó ký thay người đứng đầu)'),
    ('TL', '2020-03-05', true, null, 'Nghị định 30/2020/NĐ-CP Điều 13 (người được ký thừa lệnh được giao lại cho cấp phó ký thay)'),
    ('TUQ', '2020-03-05', false, null, 'Nghị định 30/2020/NĐ-CP Điều 13 (bằng văn bản, có thời hạn; người được ký thừa ủy quyền không được ủy quyền lại)');

-- Days on which somebody is not at work, and who stands in. A secondment is an absence from the unit that sends.
create table identity.absence (
    id            uuid        not null,
    account       uuid        not null,
    kind          text        not null,
    from_day      date        not null,
    last_day      date        not null,
    substitute    uuid        not null,
    note          text        not null,
    registered_by uuid        not null,
    registered_at timestamptz not null,
    ended_by      uuid,
    ended_at      timestamptz,
    constraint absence_pk primary key (id),
    constraint absence_account_fk foreign key (account) references identity.account (id),
    constraint absence_substitute_fk foreign key (substitute) references identity.account (id),
    constraint absence_registered_by_fk foreign key (registered_by) references identity.account (id),
    constraint absence_ended_by_fk foreign key (ended_by) references identity.account (id),
    constraint absence_kind check (kind in ('LEAVE', 'SICK', 'TRAVEL', 'TRAINING', 'SECONDMENT')),
    constraint absence_days check (last_day >= from_day),
    constraint absence_substitute_is_another check (substitute <> account),
    constraint absence_ended_whole check ((ended_at is null) = (ended_by is null))
);

create index absence_by_account on identity.absence (account, last_day);
create index absence_by_substitute on identity.absence (substitute, last_day);

create trigger absence_never_deleted before delete on identity.absence
    for each row execute function identity.refuse_deletion();

-- Work in another unit for a time, by a decision; the positions at home rest meanwhile.
create table identity.secondment (
    id         uuid        not null,
    absence    uuid        not null,
    officer    uuid        not null,
    from_unit  integer     not null,
    to_unit    integer     not null,
    role       text        not null,
    fields     text[]      not null default '{}',
    stands_for uuid,
    number     text        not null,
    from_day   date        not null,
    last_day   date        not null,
    constraint secondment_pk primary key (id),
    constraint secondment_absence_fk foreign key (absence) references identity.absence (id),
    constraint secondment_officer_fk foreign key (officer) references identity.account (id),
    constraint secondment_stands_for_fk foreign key (stands_for) references identity.account (id),
    constraint secondment_role check (role in ('RECEPTION_OFFICER', 'EXAMINING_OFFICER', 'CLERK')),
    constraint secondment_elsewhere check (from_unit <> to_unit),
    constraint secondment_days check (last_day >= from_day),
    constraint secondment_number_given check (number <> ''),
    constraint secondment_fields_are_codes check (array_to_string(fields, ',') ~ '^([a-z0-9-]+(,[a-z0-9-]+)*)?$')
);

create index secondment_by_officer on identity.secondment (officer, last_day);
create index secondment_by_host on identity.secondment (to_unit, last_day);

create trigger secondment_never_deleted before delete on identity.secondment
    for each row execute function identity.refuse_deletion();

-- Who is on duty in a unit on a day, and who signs meanwhile. A plan: rewritten until its day has passed; it lends no right.
create table identity.duty (
    unit    integer not null,
    day     date    not null,
    shift   text    not null,
    officer uuid    not null,
    signs   boolean not null,
    constraint duty_pk primary key (unit, day, shift, officer),
    constraint duty_officer_fk foreign key (officer) references identity.account (id),
    constraint duty_shift check (shift in ('MORNING', 'AFTERNOON')),
    constraint duty_not_on_sunday check (extract(isodow from day) < 7)
);

create unique index duty_one_signer on identity.duty (unit, day, shift) where signs;

create function identity.holds_by_position(who uuid, at_unit integer, as_role text, for_fields text[], today date) returns boolean
language sql stable as $$
    select exists (select from identity.position p
                     join identity.account a on a.id = p.account
                    where p.account = who and a.status = 'ACTIVE' and p.unit = at_unit and p.role = as_role
                      and p.from_day <= today and (p.until_day is null or p.until_day > today)
                      and (p.fields = '{}' or (for_fields <> '{}' and for_fields <@ p.fields)))
$$;

-- Whether a paper counts on a day: in force, not revoked, and its issuer still holds by position what it lends. What a paper
-- under another lends counts only while the upper one does; the law knows no third stage.
create function identity.counts(paper identity.authority, today date) returns boolean language sql stable as $$
    select paper.revoked_at is null
       and today between paper.from_day and paper.last_day
       and case when paper.under is null
                then identity.holds_by_position(paper.issuer, paper.unit, paper.role, paper.fields, today)
                else exists (select from identity.authority u
                              where u.id = paper.under and u.receiver = paper.issuer and u.revoked_at is null
                                and today between u.from_day and u.last_day
                                and identity.holds_by_position(u.issuer, u.unit, u.role, u.fields, today))
            end
$$;

-- Everything an active account may do on a day, as unit|role|fields|procedures|source|paper|lender: positions, papers in
-- force, the work of those it stands in for, secondments. A leader's absence lends nothing: that takes a paper. Asked with every
-- request, so its plan is made once a connection: planning it each time costs four times what it does.
create function identity.grants_of(who uuid, today date) returns text[] language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
begin
    return (
    select array_agg(concat_ws('|', g.unit, g.role, array_to_string(g.fields, ','), array_to_string(g.procedures, ','), g.source,
                               coalesce(g.paper::text, ''), coalesce(g.lender::text, ''))
                     order by g.source <> 'POSITION', g.unit, g.role, g.id)
      from (
        select p.unit, p.role, p.fields, '{}'::text[] as procedures, 'POSITION' as source, null::uuid as paper, null::uuid as lender,
               p.id
          from identity.position p
         where p.account = who
           and p.from_day <= today and (p.until_day is null or p.until_day > today)
           and not exists (select from identity.secondment s
                             join identity.absence b on b.id = s.absence
                            where s.officer = who and s.from_unit = p.unit
                              and today between s.from_day and s.last_day and b.ended_at is null)
        union all
        select u.unit, u.role, u.fields, u.procedures, u.line, u.id, u.issuer, u.id
          from identity.authority u
         where u.receiver = who and u.last_day >= today and identity.counts(u, today)
        union all
        select p.unit, p.role, p.fields, '{}', 'ABSENCE', b.id, b.account, p.id
          from identity.absence b
          join identity.position p on p.account = b.account
         where b.substitute = who
           and today between b.from_day and b.last_day and b.ended_at is null
           and p.role in ('RECEPTION_OFFICER', 'EXAMINING_OFFICER', 'CLERK')
           and p.from_day <= today and (p.until_day is null or p.until_day > today)
           and (b.kind <> 'SECONDMENT' or p.unit in (select s.from_unit from identity.secondment s where s.absence = b.id))
        union all
        select s.to_unit, s.role, s.fields, '{}', 'SECONDMENT', s.id, s.stands_for, s.id
          from identity.secondment s
          join identity.absence b on b.id = s.absence
         where s.officer = who
           and today between s.from_day and s.last_day and b.ended_at is null) g
     where exists (select from identity.account a where a.id = who and a.status = 'ACTIVE'));
end
$$;
