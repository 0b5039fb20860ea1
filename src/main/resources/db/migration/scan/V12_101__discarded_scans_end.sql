-- Bytes of a part that was thrown away are erased some time after, unless another row has the same; then this says when.
alter table scan.document add column erased_at timestamptz;
alter table scan.document add constraint document_erased_after_it_was_discarded check (erased_at is null or state = 'DISCARDED');
create index document_to_erase on scan.document (decided_at, id) where state = 'DISCARDED' and erased_at is null;
create index document_needs_bytes on scan.document (hash) where state <> 'DISCARDED';
