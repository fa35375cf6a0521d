-- The plan's dates, what was heard, what was thought of a risk and what was told the public stand as they were written.
REVOKE UPDATE, DELETE ON inforandedatum, inforandeutfall, personalregel, kf_omfattning, samrad, nyhet, risk, riskbedomning,
  effektmal, effektutfall, engangspost, decemberrapport, kalenderpost, behovsprognos FROM valfri_app;
REVOKE DELETE ON inforandeplan FROM valfri_app;
