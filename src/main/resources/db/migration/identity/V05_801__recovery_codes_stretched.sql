-- A code's hash is Argon2id over its SHA-256 under this salt, one for all codes made together. Null: the SHA-256 alone, as a former release
-- writes and reads it; such rows are stretched by a later release a while after its start.
alter table identity.recovery_code add column salt bytea;

create index recovery_code_unstretched on identity.recovery_code (account) where salt is null;

-- How long a password holds that an administrator has set and its person has not yet changed.
insert into identity.access_rule (name, value, from_day, basis) values
    ('first-password.hours', '72', '2025-07-01',
     'Quy ước nội bộ: mật khẩu do quản trị cấp có hiệu lực 72 giờ (theo khuyến nghị OWASP ASVS 5.0, 6.4.1: ngắn hạn); quá hạn thì cấp lại');
