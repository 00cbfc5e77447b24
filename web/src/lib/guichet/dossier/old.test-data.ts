/**
 * These files were written by version 1 and must stay readable. The sealed one has the passphrase that the tests beside
 * this file use.
 */
export const OLD_PLAIN =
  '{"content":{"answers":{"p1.birth":"1990"},"kept":"2026-11-26","label":"mardi 3 – é","notes":[{"day":"2026-11-26","text":"Rappeler."}],"official":null,"record":{"date":"2026-11-26","figures":[],"language":"fr","rights":[],"rulebook":{"hash":"y","name":"x","version":"1"},"sha256":"z"},"situation":{"persons":{"p1":{}}}},"format":"recto-verso-dossier","sha256":"3942b5d64c0dfefa7cff71ee5d20234f21a65b7765d8f2fc43dcae5ea151e17e","version":1}';
export const OLD_SEALED =
  '{"format":"recto-verso-dossier","key":{"nonce":"QobXFPEJoca2kT7C","rounds":1000000,"salt":"1qMAkzsJPA1VqI5QsyHHgw=="},"sealed":"RknKehnynE86IRdWmQZSufK3Dst2Z3SDy7C2gW0FoBRDnZN6jq+ZSXc3hNexUddpH81Bmyb830qnHpFco2MGAX0yNigoHk4g0LRSMRqmqESaZdtz1n/YCEhnhb+QnFTmLZ2Yv04U7VYaGBxc2ESCStYtuQ6YSsy8lIz/JYtQdf0RdT8ZTjFA36vflyg7O9/Q5l8YeV+uinK4JPrIcHafOmIUHzYMUbFM/v3+ICr6BPgitYyE4nV1+9lCtq0zCl/aLMrnDMEgrN3jznUTy/h4VZUVJelPSMkZ+dsv1FXbfRpgDcXJ6+JeV082nxh0qE9saJvLH5WOtI/XdmMCefmDx7wdiNtUuMcl6TFvbXjjrIRZJs4DIVfqFuT+v5/oT2PkcYWHToYrOq56osGcZGBHAdwonYw4uBLAKMNJ9PhryjDD2a5bkMo=","sha256":"9fa869d5752788c0cf32ae5c4aaaeb5770330bbd3dfb1efdf78a426461268d36","version":1}';
