create schema scan;

-- one file from a copier; the same bytes in the same unit are one file, however often they are dropped
create table scan.batch (
    id          uuid        not null constraint batch_pk primary key,
    unit_id     integer     not null,
    hash        text        not null,
    name        text        not null,
    state       text        not null,
    received_at timestamptz not null,
    attempts    integer     not null default 1,
    pages       integer     not null default 0,
    blank       integer     not null default 0,
    trouble     text,
    ended_at    timestamptz,
    -- the file has left the inbox and its sentence lies beside it
    placed      boolean     not null default false,
    constraint batch_once unique (unit_id, hash),
    constraint batch_hash_shape check (hash ~ '^[0-9a-f]{64}$'),
    constraint batch_state_known check (state in ('READING', 'READ', 'DONE', 'FAILED')),
    constraint batch_ended check ((state in ('DONE', 'FAILED')) = (ended_at is not null)),
    constraint batch_trouble check ((state = 'FAILED') = (trouble is not null))
);

-- the pages from one cover sheet to the next
create table scan.document (
    id          uuid        not null constraint document_pk primary key,
    batch       uuid        not null constraint document_batch_fk references scan.batch (id),
    part        integer     not null,
    unit_id     integer     not null,
    state       text        not null,
    -- where the cover sheet sends it, or where somebody filed it
    dossier     text,
    component   text,
    reason      text,
    name        text        not null,
    first_page  integer     not null,
    pages       integer     not null,
    hash        text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    at          timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    constraint document_part unique (batch, part),
    constraint document_state_known check (state in ('TO_FILE', 'FILED', 'UNFILED', 'DISCARDED')),
    constraint document_has_a_place check (state not in ('TO_FILE', 'FILED') or (dossier is not null and component is not null)),
    constraint document_says_why check (state not in ('UNFILED', 'DISCARDED') or reason is not null)
);
create index document_unfiled on scan.document (unit_id, at, id) where state = 'UNFILED';
