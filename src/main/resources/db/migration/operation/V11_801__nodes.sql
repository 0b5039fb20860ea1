-- Every running node, by its own word every fifteen seconds; times are the database's. Who has not been heard of for a day is forgotten.
create table operation.node (
    name         text        not null,
    version      text        not null,
    started_at   timestamptz not null,
    seen_at      timestamptz not null,
    ahead_millis bigint      not null,
    refuses      text,
    constraint node_pk primary key (name)
);
