-- What needs two persons: proposed by one administrator, confirmed by another. Decided, never deleted.
create table identity.proposal (
    id          uuid        not null,
    kind        text        not null,
    account     uuid        not null,
    unit        integer     not null,
    role        text,
    position    uuid,
    from_day    date,
    until_day   date,
    reason      text        not null,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    ends_at     timestamptz not null,
    status      text        not null default 'OPEN',
    decided_by  uuid,
    decided_at  timestamptz,
    constraint proposal_pk primary key (id),
    constraint proposal_account_fk foreign key (account) references identity.account (id),
    constraint proposal_position_fk foreign key (position) references identity.position (id),
    constraint proposal_proposed_by_fk foreign key (proposed_by) references identity.account (id),
    constraint proposal_decided_by_fk foreign key (decided_by) references identity.account (id),
    constraint proposal_kind check (kind in ('GIVE_ROLE', 'END_ROLE', 'CLOSE_ACCOUNT', 'RESET_PASSWORD', 'SWITCH_OFF_SECOND_FACTOR')),
    constraint proposal_status check (status in ('OPEN', 'CONFIRMED', 'DECLINED')),
    constraint proposal_reason_given check (reason <> ''),
    constraint proposal_decided check ((status = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint proposal_confirmed_by_another check (status <> 'CONFIRMED' or decided_by <> proposed_by),
    constraint proposal_role_given check (kind <> 'GIVE_ROLE' or (role is not null and from_day is not null)),
    constraint proposal_position_named check (kind <> 'END_ROLE' or (position is not null and until_day is not null))
);

create index proposal_open on identity.proposal (ends_at, id) where status = 'OPEN';
create index proposal_by_account on identity.proposal (account, proposed_at);

create trigger proposal_never_deleted before delete on identity.proposal
    for each row execute function identity.refuse_deletion();
