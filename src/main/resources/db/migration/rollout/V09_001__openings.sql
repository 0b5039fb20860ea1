-- What a unit brings in when it begins to work with the product: its file line by line, what is wrong with it, and what came of it.
create schema rollout;

create table rollout.opening (
    id          uuid        not null constraint opening_pk primary key,
    unit        integer     not null,
    state       text        not null constraint opening_state_known
                            check (state in ('READING', 'CHECKING', 'CHECKED', 'APPLIED', 'DISCARDED')),
    file_name   text        not null,
    file_hash   text        not null constraint opening_hash_shape check (file_hash ~ '^[0-9a-f]{64}$'),
    received_by uuid        not null,
    received_at timestamptz not null,
    lines       integer     not null default 0,
    checked     integer     not null default 0,
    at_sheet    smallint    not null default 0,
    at_row      integer     not null default 0,
    problems    integer     not null default 0,
    remarks     integer     not null default 0,
    accounts    integer     not null default 0,
    books       integer     not null default 0,
    dossiers    integer     not null default 0,
    decided_by  uuid,
    decided_at  timestamptz,
    constraint opening_decided check ((state in ('APPLIED', 'DISCARDED')) = (decided_at is not null))
);
-- the same file of a unit is there once, unless it was discarded
create unique index opening_file_once on rollout.opening (unit, file_hash) where state in ('CHECKING', 'CHECKED', 'APPLIED');
create index opening_by_unit on rollout.opening (unit, received_at, id);
create index opening_in_work on rollout.opening (received_at) where state in ('READING', 'CHECKING');

-- gone as soon as the file is applied or discarded: they hold personal data
create table rollout.line (
    opening uuid     not null,
    sheet   smallint not null,
    row     integer  not null,
    key     text     not null,
    cells   jsonb    not null,
    constraint line_pk primary key (opening, sheet, row),
    constraint line_opening_fk foreign key (opening) references rollout.opening (id)
);
create index line_by_key on rollout.line (opening, sheet, key, row);

create table rollout.problem (
    opening uuid     not null,
    sheet   smallint not null,
    row     integer  not null,
    col     smallint not null,
    code    text     not null,
    remark  boolean  not null,
    value   text     not null,
    details jsonb    not null,
    constraint problem_pk primary key (opening, sheet, row, col, code),
    constraint problem_opening_fk foreign key (opening) references rollout.opening (id)
);

-- the accounts a file opened, for their first passwords
create table rollout.account (
    opening    uuid not null,
    account    uuid not null,
    login_name text not null,
    full_name  text not null,
    constraint account_pk primary key (opening, account),
    constraint account_opening_fk foreign key (opening) references rollout.opening (id)
);
