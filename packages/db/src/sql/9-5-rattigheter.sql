-- What is append-only cannot be changed by the app, whoever it acts as.
REVOKE UPDATE, DELETE ON logg, beslut, omrade_postnummer, tjanst_aktivering, beslutat_varde, samverkan_part, samverkan_svar, vistelseavtal, vistelsegodkannande, vistelse, direktkvalificering, egenregikontroll, underlagsforslag, underlagsforslag_svar, fordelningstal, gemensam_kostnad, kostnadsandel,
  dokument, dokument_delning, utforare_koppling, provning, underlagsfraga, underlagssvar, fragebesked, annonspost, registerbegaran, registersvar, uteslutning, overprovning, skiljaktighet, jav, provningsregel, andragranskning, arendebeslut, underrattelse, avtal_signatur, avtalsuppsagning, mottagande, brukare, omfattning, val,
  bestallning_handelse, daterad_uppgift, kodarende, handelse, manadslas, personslut, driftstopp, korning_handelse, idempotens FROM valfri_app;
REVOKE UPDATE ON ersattningsrad FROM valfri_app;
-- A notice that was found to differ stands as it was found; only that it is closed is written beside it.
REVOKE UPDATE, DELETE ON annonslarm, andringsavisering, arendefraga FROM valfri_app;
GRANT UPDATE (avslutat, avslutat_genom) ON annonslarm TO valfri_app;
GRANT UPDATE (last) ON andringsavisering TO valfri_app;
GRANT UPDATE (svar, besvarad_av_namn, besvarad) ON arendefraga TO valfri_app;
-- What an utförare asked for stands as it was asked; the answer is written beside it.
REVOKE UPDATE ON bedomningsbegaran FROM valfri_app;
GRANT UPDATE (status, utfall, motivering, nytt_varde, nytt_fran, besvarad_av, besvarad) ON bedomningsbegaran TO valfri_app;
-- A matter of a samverkan is asked once, and then only settled.
REVOKE UPDATE, DELETE ON samverkan_arende FROM valfri_app;
GRANT UPDATE (status, avgjord) ON samverkan_arende TO valfri_app;
-- A question about changed villkor stands as it was put; a point of a delegationsordning can only be ended.
REVOKE UPDATE ON villkorsfraga, delegationspunkt FROM valfri_app;
GRANT UPDATE (svar, svarad, svarad_av_namn) ON villkorsfraga TO valfri_app;
GRANT UPDATE (till) ON delegationspunkt TO valfri_app;
REVOKE DELETE ON vardeforslag, kommun, namnd, omrade, uppdrag, samverkan, identitet, api_nyckel, utforare, utforare_uppgift, utforare_uppdrag, utforare_inbjudan, forfragningsunderlag,
  notis, notisval, notisutskick, underlag_lokal, underlag_part, arende, komplettering, delegationspunkt, villkorsfraga, avtal, insatsbeslut, bestallning, bedomningsbegaran, vantan, import_korning, undantag, bestallningsbegaran, korning FROM valfri_app;
REVOKE INSERT, UPDATE, DELETE ON logg_huvud, diarieserie, belaggning FROM valfri_app;
GRANT USAGE ON SCHEMA valfri TO valfri_app;
-- Person ids are answered to policies; nobody calls the maintenance of partitions but the owner.
REVOKE EXECUTE ON FUNCTION valfri.ensure_partitioner(date, date) FROM PUBLIC;
