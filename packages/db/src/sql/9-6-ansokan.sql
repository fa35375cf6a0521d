-- What a firm has answered stands as it was answered; a new answer is a new row.
REVOKE UPDATE, DELETE ON kravsvar FROM valfri_app;
