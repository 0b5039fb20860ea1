-- Names as they are looked for: without accents, each word by its beginning, the parts of the log-in name among them.
create function identity.name_words(full_name text, login_name text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('simple'::regconfig,
        lower(regexp_replace(normalize(translate(full_name, 'đĐ', 'dD'), NFD), '[\u0300-\u036f]', '', 'g'))
        || ' ' || translate(login_name, '._-', '   '));

create index account_by_name on identity.account using gin (identity.name_words(full_name, login_name));
create index account_by_unit on identity.account (home_unit, login_name);
