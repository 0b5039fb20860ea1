-- Who must do what to come in, and who may change whose rights: values with their dates and basis.
create table identity.access_rule (
    name      text not null,
    value     text not null,
    from_day  date not null,
    until_day date,
    basis     text not null,
    constraint access_rule_pk primary key (name, from_day),
    constraint access_rule_days check (until_day > from_day),
    constraint access_rule_basis_given check (basis <> '')
);

insert into identity.access_rule (name, value, from_day, basis) values
    ('second-factor.roles', 'UNIT_LEADER,CENTRE_LEADER,UNIT_ADMINISTRATOR,CITY_ADMINISTRATOR,AUDITOR', '2025-07-01',
     'Nghị định 85/2016/NĐ-CP, hệ thống thông tin cấp độ 3: xác thực đa nhân tố đối với quản trị; áp dụng cho lãnh đạo và giám sát là quy ước nội bộ; tình trạng sau Luật 116/2025 chờ đối chiếu'),
    ('four-eyes.roles', 'UNIT_ADMINISTRATOR,CITY_ADMINISTRATOR,AUDITOR', '2025-07-01',
     'Quy ước nội bộ: quyền quản trị và giám sát do một người đề nghị, một người khác xác nhận'),
    ('four-eyes.days', '7', '2025-07-01', 'Quy ước nội bộ: đề nghị chưa xác nhận sau 07 ngày thì hết hiệu lực');

-- The secret is encrypted with a key that is not in the database. Without confirmed_at it has been shown and not yet proven.
-- last_step is the last interval whose code was used: a code opens once.
create table identity.second_factor (
    account      uuid        not null,
    secret       bytea       not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    constraint second_factor_pk primary key (account),
    constraint second_factor_account_fk foreign key (account) references identity.account (id)
);

-- Codes for the day the telephone is lost; each opens once. 80 random bits, so a plain SHA-256 keeps them.
create table identity.recovery_code (
    account   uuid        not null,
    code_hash bytea       not null,
    used_at   timestamptz,
    constraint recovery_code_pk primary key (account, code_hash),
    constraint recovery_code_factor_fk foreign key (account) references identity.second_factor (account) on delete cascade,
    constraint recovery_code_sha256 check (length(code_hash) = 32)
);

-- The password was right, the second factor is still to come. No session: an older node would take it for one.
create table identity.started_log_in (
    token_hash bytea       not null,
    account    uuid        not null,
    ends_at    timestamptz not null,
    constraint started_log_in_pk primary key (token_hash),
    constraint started_log_in_account_fk foreign key (account) references identity.account (id),
    constraint started_log_in_token_sha256 check (length(token_hash) = 32)
);

create index started_log_in_by_account on identity.started_log_in (account);
create index started_log_in_by_end on identity.started_log_in (ends_at);

alter table identity.failed_log_in drop constraint failed_log_in_kind;
alter table identity.failed_log_in
    add constraint failed_log_in_kind check (kind in ('ACCOUNT', 'ADDRESS', 'SECOND_FACTOR'));

-- Whether a rule of that day demands a second factor of the account and it has none.
create function identity.lacks_second_factor(of_account uuid, on_day date) returns boolean
    language sql stable
    return exists (select
                     from identity.position p
                     join identity.access_rule r on p.role = any (string_to_array(r.value, ','))
                    where p.account = of_account
                      and p.from_day <= on_day
                      and (p.until_day is null or p.until_day > on_day)
                      and r.name = 'second-factor.roles'
                      and r.from_day <= on_day
                      and (r.until_day is null or r.until_day > on_day))
           and not exists (select
                             from identity.second_factor f
                            where f.account = of_account
                              and f.confirmed_at is not null);
