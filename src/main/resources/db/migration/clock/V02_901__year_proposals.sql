-- The days off of a year as they are announced: proposed by one official, in force once another has confirmed them.
create table clock.year_proposal (
    id            uuid        not null,
    calendar      text        not null,
    year          integer     not null,
    basis         text        not null,
    state         text        not null default 'WAITING',
    proposed_by   uuid        not null,
    proposer_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    uuid,
    decider_name  text,
    decided_at    timestamptz,
    constraint year_proposal_pk primary key (id),
    constraint year_proposal_calendar_fk foreign key (calendar) references clock.calendar (code),
    constraint year_proposal_state_known check (state in ('WAITING', 'CONFIRMED', 'WITHDRAWN')),
    constraint year_proposal_decided_whole check (
        (state = 'WAITING') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decider_name is null)),
    constraint year_proposal_by_two check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
create unique index year_proposal_one_waits on clock.year_proposal (calendar, year) where state = 'WAITING';

create table clock.year_proposal_day (
    proposal uuid not null,
    day      date not null,
    kind     text not null,
    pair_day date,
    spoken   text not null,
    constraint year_proposal_day_pk primary key (proposal, day),
    constraint year_proposal_day_proposal_fk foreign key (proposal) references clock.year_proposal (id),
    constraint year_proposal_day_kind_known check (kind in ('HOLIDAY', 'COMPENSATORY', 'SWAP_OFF')),
    constraint year_proposal_day_swap_has_pair check ((kind = 'SWAP_OFF') = (pair_day is not null))
);
