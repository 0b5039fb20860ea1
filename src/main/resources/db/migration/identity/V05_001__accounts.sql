create schema identity;

create table identity.account (
    id                  uuid        not null,
    login_name          text        not null,
    full_name           text        not null,
    title               text        not null,
    home_unit           integer     not null,
    status              text        not null,
    password_hash       text        not null,
    password_temporary  boolean     not null,
    password_changed_at timestamptz not null,
    opened_at           timestamptz not null,
    version             integer     not null default 1,
    constraint account_pk primary key (id),
    constraint account_login_name_once unique (login_name),
    constraint account_login_name_shape check (login_name ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    constraint account_full_name_given check (full_name <> ''),
    constraint account_status check (status in ('ACTIVE', 'CLOSED'))
);

-- What an account may do where: from from_day until the day before until_day. Ended, never deleted.
create table identity.position (
    id        uuid        not null,
    account   uuid        not null,
    unit      integer     not null,
    role      text        not null,
    fields    text[]      not null default '{}',
    from_day  date        not null,
    until_day date,
    given_by  uuid,
    given_at  timestamptz not null,
    ended_by  uuid,
    ended_at  timestamptz,
    constraint position_pk primary key (id),
    constraint position_account_fk foreign key (account) references identity.account (id),
    constraint position_given_by_fk foreign key (given_by) references identity.account (id),
    constraint position_ended_by_fk foreign key (ended_by) references identity.account (id),
    constraint position_role check (role in ('RECEPTION_OFFICER', 'EXAMINING_OFFICER', 'CENTRE_LEADER', 'UNIT_LEADER', 'CLERK',
                                             'UNIT_ADMINISTRATOR', 'CITY_ADMINISTRATOR', 'AUDITOR')),
    constraint position_days check (until_day >= from_day),
    constraint position_fields_are_codes check (array_to_string(fields, ',') ~ '^([a-z0-9-]+(,[a-z0-9-]+)*)?$')
);

create index position_by_account on identity.position (account);
create index position_by_unit on identity.position (unit, role);

create function identity.refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'identity.% is ended, never deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger account_never_deleted before delete on identity.account
    for each row execute function identity.refuse_deletion();
create trigger position_never_deleted before delete on identity.position
    for each row execute function identity.refuse_deletion();

-- Only the SHA-256 of the cookie's token is kept: who reads this table cannot sign in with it.
create table identity.session (
    id           uuid        not null,
    token_hash   bytea       not null,
    account      uuid        not null,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at      timestamptz not null,
    address      text        not null,
    browser      text        not null,
    constraint session_pk primary key (id),
    constraint session_token_once unique (token_hash),
    constraint session_account_fk foreign key (account) references identity.account (id),
    constraint session_token_sha256 check (length(token_hash) = 32)
);

create index session_by_account on identity.session (account);
create index session_by_end on identity.session (ends_at);

-- Failed log-ins in a row, per account name typed and per address. The name is kept as SHA-256: people type passwords into the
-- wrong field.
create table identity.failed_log_in (
    kind        text        not null,
    subject     bytea       not null,
    failures    integer     not null,
    last_at     timestamptz not null,
    not_before  timestamptz,
    constraint failed_log_in_pk primary key (kind, subject),
    constraint failed_log_in_kind check (kind in ('ACCOUNT', 'ADDRESS'))
);

create index failed_log_in_by_age on identity.failed_log_in (last_at);

-- Units that may let one officer receive and decide the same dossier, and the decision that allows it. No row: separate.
create table identity.joined_duties (
    unit      integer     not null,
    from_day  date        not null,
    until_day date,
    basis     text        not null,
    constraint joined_duties_pk primary key (unit, from_day),
    constraint joined_duties_days check (until_day > from_day),
    constraint joined_duties_basis_given check (basis <> '')
);
