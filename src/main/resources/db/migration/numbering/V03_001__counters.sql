create schema numbering;

-- One row per book and scope. The row lock is what makes numbers gapless, so room is left for updates within the page.
create table numbering.counter (
    book  text   not null constraint counter_book_named check (book <> ''),
    scope text   not null constraint counter_scope_named check (scope <> ''),
    value bigint not null constraint counter_value_positive check (value > 0),
    constraint counter_pk primary key (book, scope)
) with (fillfactor = 50);
