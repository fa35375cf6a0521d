-- What a firm has answered stands as it was answered; a new answer is a new row.
REVOKE UPDATE, DELETE ON kravsvar, svarsandring FROM valfri_app;
-- A proof stands as it was given; its firm can only take it back. A check of it is never changed.
REVOKE UPDATE, DELETE ON bevis, bevis_kontroll FROM valfri_app;
GRANT UPDATE (aterkallat, aterkallat_skal, aterkallat_av) ON bevis TO valfri_app;
-- A signature, and the key it was made by, stand.
REVOKE UPDATE, DELETE ON underskrift, underskriftsnyckel FROM valfri_app;
