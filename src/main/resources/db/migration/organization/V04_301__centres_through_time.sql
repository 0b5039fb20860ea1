-- What a centre's unit has said of it from a day on; goes before the shipped row. Hours as in the fact files.
create table organization.centre_edition (
    unit_id      integer     not null,
    valid_from   date        not null,
    address      text        not null,
    phone        text        not null,
    saturday     text        not null,
    hours        text        not null,
    basis        text        not null,
    officer      uuid        not null,
    officer_name text        not null,
    recorded_at  timestamptz not null,
    constraint centre_edition_pk primary key (unit_id, valid_from),
    constraint centre_edition_centre_fk foreign key (unit_id) references organization.centre (unit_id),
    constraint centre_edition_saturday_known check (saturday in ('CLOSED', 'RECEIVE', 'RECEIVE_AND_RETURN', 'ALSO_SIGN')),
    constraint centre_edition_says_why check (basis <> '')
);

-- Identification codes through time: the one confirmed and the one it replaced. A code that was once confirmed is given to
-- nobody else.
create table organization.code_confirmation (
    unit_id       integer     not null,
    number        integer     not null,
    code          text        not null,
    valid_from    date        not null,
    basis         text        not null,
    was           text        not null,
    was_confirmed boolean     not null,
    officer       uuid        not null,
    officer_name  text        not null,
    recorded_at   timestamptz not null,
    constraint code_confirmation_pk primary key (unit_id, number),
    constraint code_confirmation_centre_fk foreign key (unit_id) references organization.centre (unit_id),
    constraint code_confirmation_says_why check (basis <> '')
);
create index code_confirmation_by_code on organization.code_confirmation (code);

-- Plain text for everyone who reads the page; whoever wrote it answers for it.
create table organization.notice (
    id             uuid        not null,
    unit_id        integer,
    kind           text        not null,
    vietnamese     text        not null,
    english        text        not null,
    from_day       date        not null,
    until_day      date        not null,
    officer        uuid        not null,
    officer_name   text        not null,
    written_at     timestamptz not null,
    withdrawn_at   timestamptz,
    withdrawn_by   text,
    constraint notice_pk primary key (id),
    constraint notice_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint notice_kind_known check (kind in ('NOTE', 'WARNING')),
    constraint notice_length check (char_length(vietnamese) between 1 and 500 and char_length(english) <= 500),
    constraint notice_days_in_order check (until_day >= from_day)
);
comment on column organization.notice.unit_id is 'null: the whole city';
create index notice_by_day on organization.notice (until_day) where withdrawn_at is null;
create index notice_newest on organization.notice (unit_id, id desc);
