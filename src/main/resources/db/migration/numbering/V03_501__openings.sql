-- Where a paper book ended when the product took it over: who said so, and where it was read. Never changed.
create table numbering.opening (
    book      text        not null,
    scope     text        not null,
    last      bigint      not null constraint opening_last_positive check (last > 0),
    reason    text        not null constraint opening_reason_given check (reason <> ''),
    opened_by uuid        not null,
    opened_at timestamptz not null,
    constraint opening_pk primary key (book, scope, last)
);
