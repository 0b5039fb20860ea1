-- One row for each procedure of the national list, as it was read last: its words, what was made of them, and what is open.
create table catalogue.national_entry (
    code        text        not null,
    line_hash   text        not null,
    name        text        not null,
    folded_name text        not null,
    field_name  text        not null,
    levels      text[]      not null,
    standing    text        not null,
    open        boolean     not null,
    grounds     text[]      not null,
    reading     jsonb       not null,
    said        jsonb       not null,
    differences jsonb       not null,
    proposed    jsonb       not null,
    proposed_hash text      not null,
    field_code  text        not null,
    source      text        not null,
    awaits_version boolean  not null,
    version_id  bigint,
    read_at     timestamptz not null,
    constraint national_entry_pk primary key (code),
    constraint national_entry_code_shape check (code ~ '^[0-9]\.[0-9]{6}$'),
    constraint national_entry_hash_shape check (line_hash ~ '^[0-9a-f]{64}$' and proposed_hash ~ '^[0-9a-f]{64}$'),
    constraint national_entry_standing_known check (standing in ('IMPORTED', 'COMPARED')),
    constraint national_entry_version foreign key (version_id) references catalogue.procedure_version (id)
);
comment on column catalogue.national_entry.standing is 'IMPORTED: our version was written from it; COMPARED: the city has a version of its own, which it never touches';
comment on column catalogue.national_entry.awaits_version is 'read, but its version is not written yet: all versions of one import are written together';

create index national_entry_open on catalogue.national_entry (code) where open;
create index national_entry_awaiting on catalogue.national_entry (code) where awaits_version;
create index national_entry_by_name on catalogue.national_entry (folded_name);
create index national_entry_by_version on catalogue.national_entry (version_id);

-- What an official made of an entry; what was kept as information may be settled later.
create table catalogue.national_settlement (
    id           bigint      not null generated always as identity,
    code         text        not null,
    line_hash    text        not null,
    kind         text        not null,
    answers      jsonb       not null,
    note         text        not null,
    officer      uuid        not null,
    officer_name text        not null,
    settled_at   timestamptz not null,
    constraint national_settlement_pk primary key (id),
    constraint national_settlement_of_entry foreign key (code) references catalogue.national_entry (code),
    constraint national_settlement_kind_known check (kind in ('CONFIRMED', 'KEPT', 'DROPPED')),
    constraint national_settlement_note_length check (char_length(note) between 1 and 500)
);

create index national_settlement_by_entry on catalogue.national_settlement (code, id);

create trigger national_settlement_append_only before update or delete on catalogue.national_settlement
    for each row execute function catalogue.refuse_change();

create table catalogue.national_import (
    id          bigint      not null generated always as identity,
    file_name   text        not null,
    file_hash   text        not null,
    report      text        not null,
    imported_at timestamptz not null,
    constraint national_import_pk primary key (id)
);

create trigger national_import_append_only before update or delete on catalogue.national_import
    for each row execute function catalogue.refuse_change();
