-- Dossiers taken over with their result ready stood in lists by the day of the result, not of the promise, and were counted otherwise.
update dossier.dossier set sort_at = promised_at where promised_at is not null and sort_at is distinct from promised_at;
