-- Booking: what is decided, what was sent and what was made of a locked run stands as it is.
REVOKE UPDATE, DELETE ON kontoplan, granskningsgrans, sparrdatum, korningsfil, faktura FROM valfri_app;
