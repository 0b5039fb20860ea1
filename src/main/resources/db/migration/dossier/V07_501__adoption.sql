-- Dossiers of an opening inventory made ready beside the others: nobody sees them until one statement lets all of a batch in.
create table dossier.adoption (
    batch   uuid    not null,
    line    integer not null,
    code    text    not null,
    holder  text,
    dossier jsonb   not null,
    tokens  text[]  not null,
    reason  text    not null,
    constraint adoption_pk primary key (batch, line),
    constraint adoption_code_once unique (batch, code)
);
