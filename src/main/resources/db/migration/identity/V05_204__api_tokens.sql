-- Tokens for programs, each acting as an account with its rights narrowed. Only the SHA-256 is kept. Revoked, never deleted.
create table identity.api_token (
    id           uuid        not null,
    token_hash   bytea       not null,
    account      uuid        not null,
    name         text        not null,
    scope        text        not null,
    unit         integer,
    created_by   uuid,
    created_at   timestamptz not null,
    ends_on      date        not null,
    last_used_at timestamptz,
    revoked_by   uuid,
    revoked_at   timestamptz,
    constraint api_token_pk primary key (id),
    constraint api_token_once unique (token_hash),
    constraint api_token_account_fk foreign key (account) references identity.account (id),
    constraint api_token_created_by_fk foreign key (created_by) references identity.account (id),
    constraint api_token_revoked_by_fk foreign key (revoked_by) references identity.account (id),
    constraint api_token_sha256 check (length(token_hash) = 32),
    constraint api_token_named check (name <> ''),
    constraint api_token_scope check (scope in ('READ', 'ACT'))
);

create index api_token_by_account on identity.api_token (account, created_at);

insert into identity.access_rule (name, value, from_day, basis) values
    ('token.days', '366', '2025-07-01', 'Quy ước nội bộ: mã truy cập của phần mềm có hiệu lực không quá một năm');

create trigger api_token_never_deleted before delete on identity.api_token
    for each row execute function identity.refuse_deletion();
