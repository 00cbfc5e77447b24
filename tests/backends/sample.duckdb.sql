CREATE TABLE "home" (
  "hh" BIGINT,
  "today" DOUBLE,
  "figure.winter_help.part@20200101#lo" DOUBLE,
  "figure.winter_help.part@20200101#hi" DOUBLE,
  "reading.winter_help.count_savings#m" DOUBLE,
  "discretion.winter_help.hardship#c" BOOLEAN,
  "discretion.winter_help.hardship#p" BOOLEAN
);

CREATE TABLE "person" (
  "hh" BIGINT,
  "idx" INT,
  "person.bit#m" DOUBLE,
  "person.partner_certain#m" DOUBLE,
  "person.partner_possible#m" DOUBLE,
  "person.ghost#v" BOOLEAN,
  "income#lo" DOUBLE,
  "income#hi" DOUBLE,
  "person.weight#v" DOUBLE,
  "adult?#v" BOOLEAN,
  "adult!#c" BOOLEAN,
  "adult!#p" BOOLEAN,
  "birth#lo" DOUBLE,
  "birth#hi" DOUBLE,
  "gets.pension#c" BOOLEAN,
  "gets.pension#p" BOOLEAN,
  "granted.winter_help#lo" DOUBLE,
  "granted.winter_help#hi" DOUBLE,
  "gets.winter_help#c" BOOLEAN,
  "gets.winter_help#p" BOOLEAN,
  "savings#lo" DOUBLE,
  "savings#hi" DOUBLE,
  "asked.winter_help#lo" DOUBLE,
  "asked.winter_help#hi" DOUBLE,
  "related" DOUBLE[],
  "degree_lo" DOUBLE[],
  "degree_hi" DOUBLE[]
);

CREATE TABLE "delivery" (
  "hh" BIGINT,
  "idx" INT,
  "delivery.litres#lo" DOUBLE,
  "delivery.litres#hi" DOUBLE,
  "delivery.buyer#m" DOUBLE,
  "delivery.ghost#v" BOOLEAN,
  "delivery.weight#v" DOUBLE
);

SET ieee_floating_point_ops = true;

CREATE OR REPLACE TEMP MACRO rv_band(a, b) AS CAST(CAST(a AS BIGINT) & CAST(b AS BIGINT) AS DOUBLE);

CREATE OR REPLACE TEMP MACRO rv_bor(a, b) AS CAST(CAST(a AS BIGINT) | CAST(b AS BIGINT) AS DOUBLE);

CREATE OR REPLACE TEMP MACRO rv_year(d) AS floor(d / 10000e0);

CREATE OR REPLACE TEMP MACRO rv_month(d) AS floor(d / 100e0) % 100e0;

CREATE OR REPLACE TEMP MACRO rv_is_leap(y) AS CASE WHEN (y % 4e0 = 0e0 AND y % 100e0 <> 0e0) OR y % 400e0 = 0e0 THEN 1e0 ELSE 0e0 END;

CREATE OR REPLACE TEMP MACRO rv_month_length(d) AS CASE WHEN (floor(d / 100e0) % 100e0) = 2e0 THEN 28e0 + (CASE WHEN (((floor(d / 10000e0))) % 4e0 = 0e0 AND ((floor(d / 10000e0))) % 100e0 <> 0e0) OR ((floor(d / 10000e0))) % 400e0 = 0e0 THEN 1e0 ELSE 0e0 END) WHEN (floor(d / 100e0) % 100e0) IN (4e0, 6e0, 9e0, 11e0) THEN 30e0 ELSE 31e0 END;

CREATE OR REPLACE TEMP MACRO rv_first_day(y) AS y * 10000e0 + 101e0;

CREATE OR REPLACE TEMP MACRO rv_years(f, t) AS (floor(t / 10000e0)) - (floor(f / 10000e0)) - CASE WHEN t % 10000e0 < f % 10000e0 THEN 1e0 ELSE 0e0 END;

CREATE OR REPLACE TEMP MACRO rv_months(f, t) AS ((floor(t / 10000e0)) - (floor(f / 10000e0))) * 12e0 + (floor(t / 100e0) % 100e0) - (floor(f / 100e0) % 100e0) - CASE WHEN t % 100e0 < f % 100e0 THEN 1e0 ELSE 0e0 END;

CREATE OR REPLACE TEMP MACRO rv_days(f, t) AS (list_transform([(floor(t / 10000e0)) - CASE WHEN (floor(t / 100e0) % 100e0) > 2e0 THEN 0e0 ELSE 1e0 END], lambda rv_y: list_transform([(floor(t / 100e0) % 100e0) + CASE WHEN (floor(t / 100e0) % 100e0) > 2e0 THEN (-3e0) ELSE 9e0 END], lambda rv_m: rv_y * 365e0 + floor(rv_y / 4e0) - floor(rv_y / 100e0) + floor(rv_y / 400e0) + floor((153e0 * rv_m + 2e0) / 5e0) + t % 100e0 - 1e0)[1])[1]) - (list_transform([(floor(f / 10000e0)) - CASE WHEN (floor(f / 100e0) % 100e0) > 2e0 THEN 0e0 ELSE 1e0 END], lambda rv_y: list_transform([(floor(f / 100e0) % 100e0) + CASE WHEN (floor(f / 100e0) % 100e0) > 2e0 THEN (-3e0) ELSE 9e0 END], lambda rv_m: rv_y * 365e0 + floor(rv_y / 4e0) - floor(rv_y / 100e0) + floor(rv_y / 400e0) + floor((153e0 * rv_m + 2e0) / 5e0) + f % 100e0 - 1e0)[1])[1]);

CREATE OR REPLACE TEMP MACRO rv_days_after(d, n) AS (list_transform([floor(((list_transform([(floor(d / 10000e0)) - CASE WHEN (floor(d / 100e0) % 100e0) > 2e0 THEN 0e0 ELSE 1e0 END], lambda rv_y: list_transform([(floor(d / 100e0) % 100e0) + CASE WHEN (floor(d / 100e0) % 100e0) > 2e0 THEN (-3e0) ELSE 9e0 END], lambda rv_m: rv_y * 365e0 + floor(rv_y / 4e0) - floor(rv_y / 100e0) + floor(rv_y / 400e0) + floor((153e0 * rv_m + 2e0) / 5e0) + d % 100e0 - 1e0)[1])[1]) + floor(n)) / 146097e0)], lambda rv_era: list_transform([((list_transform([(floor(d / 10000e0)) - CASE WHEN (floor(d / 100e0) % 100e0) > 2e0 THEN 0e0 ELSE 1e0 END], lambda rv_y: list_transform([(floor(d / 100e0) % 100e0) + CASE WHEN (floor(d / 100e0) % 100e0) > 2e0 THEN (-3e0) ELSE 9e0 END], lambda rv_m: rv_y * 365e0 + floor(rv_y / 4e0) - floor(rv_y / 100e0) + floor(rv_y / 400e0) + floor((153e0 * rv_m + 2e0) / 5e0) + d % 100e0 - 1e0)[1])[1]) + floor(n)) - rv_era * 146097e0], lambda rv_in_era: list_transform([floor((rv_in_era + 0e0 - floor(rv_in_era / 1460e0) + floor(rv_in_era / 36524e0) - floor(rv_in_era / 146096e0)) / 365e0)], lambda rv_y: list_transform([rv_in_era - (365e0 * rv_y + floor(rv_y / 4e0) - floor(rv_y / 100e0))], lambda rv_in_year: list_transform([floor((5e0 * rv_in_year + 2e0) / 153e0)], lambda rv_m: (rv_y + rv_era * 400e0 + CASE WHEN rv_m < 10e0 THEN 0e0 ELSE 1e0 END) * 10000e0 + (rv_m + CASE WHEN rv_m < 10e0 THEN 3e0 ELSE (-9e0) END) * 100e0 + rv_in_year - floor((153e0 * rv_m + 2e0) / 5e0) + 1e0)[1])[1])[1])[1])[1]);

CREATE OR REPLACE TEMP MACRO rv_months_after(d, n) AS list_transform([(list_transform([(floor(d / 10000e0)) * 12e0 + (floor(d / 100e0) % 100e0) - 1e0 + floor(n)], lambda rv_count: floor(rv_count / 12e0) * 10000e0 + (rv_count % 12e0 + 1e0) * 100e0 + 1e0)[1])], lambda rv_first: rv_first - 1e0 + least(d % 100e0, (CASE WHEN (floor(rv_first / 100e0) % 100e0) = 2e0 THEN 28e0 + (CASE WHEN (((floor(rv_first / 10000e0))) % 4e0 = 0e0 AND ((floor(rv_first / 10000e0))) % 100e0 <> 0e0) OR ((floor(rv_first / 10000e0))) % 400e0 = 0e0 THEN 1e0 ELSE 0e0 END) WHEN (floor(rv_first / 100e0) % 100e0) IN (4e0, 6e0, 9e0, 11e0) THEN 30e0 ELSE 31e0 END)))[1];

CREATE OR REPLACE TEMP MACRO rv_start_of_month(d, n) AS list_transform([(floor(d / 10000e0)) * 12e0 + (floor(d / 100e0) % 100e0) - 1e0 + floor(n)], lambda rv_count: floor(rv_count / 12e0) * 10000e0 + (rv_count % 12e0 + 1e0) * 100e0 + 1e0)[1];

CREATE OR REPLACE TEMP MACRO rv_start_of_quarter(d, n) AS (list_transform([(floor(d / 10000e0)) * 12e0 + (floor(d / 100e0) % 100e0) - 1e0 + floor((n * 3e0 - ((floor(d / 100e0) % 100e0) - 1e0) % 3e0))], lambda rv_count: floor(rv_count / 12e0) * 10000e0 + (rv_count % 12e0 + 1e0) * 100e0 + 1e0)[1]);

CREATE OR REPLACE TEMP MACRO rv_start_of_year(d, n) AS ((floor(d / 10000e0)) + floor(n)) * 10000e0 + 101e0;

CREATE OR REPLACE TEMP MACRO rv_end_of_month(d, n) AS list_transform([(list_transform([(floor(d / 10000e0)) * 12e0 + (floor(d / 100e0) % 100e0) - 1e0 + floor(n)], lambda rv_count: floor(rv_count / 12e0) * 10000e0 + (rv_count % 12e0 + 1e0) * 100e0 + 1e0)[1])], lambda rv_first: rv_first - 1e0 + (CASE WHEN (floor(rv_first / 100e0) % 100e0) = 2e0 THEN 28e0 + (CASE WHEN (((floor(rv_first / 10000e0))) % 4e0 = 0e0 AND ((floor(rv_first / 10000e0))) % 100e0 <> 0e0) OR ((floor(rv_first / 10000e0))) % 400e0 = 0e0 THEN 1e0 ELSE 0e0 END) WHEN (floor(rv_first / 100e0) % 100e0) IN (4e0, 6e0, 9e0, 11e0) THEN 30e0 ELSE 31e0 END))[1];

CREATE OR REPLACE TEMP MACRO rv_end_of_quarter(d, n) AS (list_transform([(list_transform([(floor(d / 10000e0)) * 12e0 + (floor(d / 100e0) % 100e0) - 1e0 + floor(((n * 3e0 - ((floor(d / 100e0) % 100e0) - 1e0) % 3e0 + 2e0)))], lambda rv_count: floor(rv_count / 12e0) * 10000e0 + (rv_count % 12e0 + 1e0) * 100e0 + 1e0)[1])], lambda rv_first: rv_first - 1e0 + (CASE WHEN (floor(rv_first / 100e0) % 100e0) = 2e0 THEN 28e0 + (CASE WHEN (((floor(rv_first / 10000e0))) % 4e0 = 0e0 AND ((floor(rv_first / 10000e0))) % 100e0 <> 0e0) OR ((floor(rv_first / 10000e0))) % 400e0 = 0e0 THEN 1e0 ELSE 0e0 END) WHEN (floor(rv_first / 100e0) % 100e0) IN (4e0, 6e0, 9e0, 11e0) THEN 30e0 ELSE 31e0 END))[1]);

CREATE OR REPLACE TEMP MACRO rv_end_of_year(d, n) AS ((floor(d / 10000e0)) + floor(n)) * 10000e0 + 1231e0;

CREATE OR REPLACE TEMP MACRO rv_last(m, d) AS (floor(d / 10000e0)) * 10000e0 + m - CASE WHEN m > d % 10000e0 THEN 10000e0 ELSE 0e0 END;

CREATE OR REPLACE TEMP MACRO rv_day_number(d) AS list_transform([(floor(d / 10000e0)) - CASE WHEN (floor(d / 100e0) % 100e0) > 2e0 THEN 0e0 ELSE 1e0 END], lambda rv_y: list_transform([(floor(d / 100e0) % 100e0) + CASE WHEN (floor(d / 100e0) % 100e0) > 2e0 THEN (-3e0) ELSE 9e0 END], lambda rv_m: rv_y * 365e0 + floor(rv_y / 4e0) - floor(rv_y / 100e0) + floor(rv_y / 400e0) + floor((153e0 * rv_m + 2e0) / 5e0) + d % 100e0 - 1e0)[1])[1];

CREATE OR REPLACE TEMP MACRO rv_from_day_number(n) AS list_transform([floor(n / 146097e0)], lambda rv_era: list_transform([n - rv_era * 146097e0], lambda rv_in_era: list_transform([floor((rv_in_era + 0e0 - floor(rv_in_era / 1460e0) + floor(rv_in_era / 36524e0) - floor(rv_in_era / 146096e0)) / 365e0)], lambda rv_y: list_transform([rv_in_era - (365e0 * rv_y + floor(rv_y / 4e0) - floor(rv_y / 100e0))], lambda rv_in_year: list_transform([floor((5e0 * rv_in_year + 2e0) / 153e0)], lambda rv_m: (rv_y + rv_era * 400e0 + CASE WHEN rv_m < 10e0 THEN 0e0 ELSE 1e0 END) * 10000e0 + (rv_m + CASE WHEN rv_m < 10e0 THEN 3e0 ELSE (-9e0) END) * 100e0 + rv_in_year - floor((153e0 * rv_m + 2e0) / 5e0) + 1e0)[1])[1])[1])[1])[1];

CREATE OR REPLACE TEMP MACRO rv_dated_lo(l, f, t) AS COALESCE(list_min(list_transform(list_filter(l, lambda rv_piece, rv_i: rv_piece."from" <= t AND COALESCE(l[(rv_i - 1) + 1 + 1]."from", 1e+300) > f), lambda rv_piece: rv_piece."lo")), 0e0);

CREATE OR REPLACE TEMP MACRO rv_dated_hi(l, f, t) AS COALESCE(list_max(list_transform(list_filter(l, lambda rv_piece, rv_i: rv_piece."from" <= t AND COALESCE(l[(rv_i - 1) + 1 + 1]."from", 1e+300) > f), lambda rv_piece: rv_piece."hi")), 0e0);

CREATE OR REPLACE TEMP MACRO rv_dated_mask(l, f, t) AS COALESCE(list_reduce(list_transform(list_filter(l, lambda rv_piece, rv_i: rv_piece."from" <= t AND COALESCE(l[(rv_i - 1) + 1 + 1]."from", 1e+300) > f), lambda rv_piece: rv_piece."hi"), lambda rv_a, rv_b: CAST(CAST(rv_a AS BIGINT) | CAST(rv_b AS BIGINT) AS DOUBLE), 0e0), 0e0);

CREATE OR REPLACE TEMP TABLE "delivery_0" AS
WITH "rows" AS (
  SELECT
    me."hh" AS "hh",
    me."idx" AS "idx",
    me."delivery.litres#lo" AS "delivery.litres#lo",
    home."figure.winter_help.part@20200101#lo" AS "figure.winter_help.part@20200101#lo",
    me."delivery.litres#hi" AS "delivery.litres#hi",
    home."figure.winter_help.part@20200101#hi" AS "figure.winter_help.part@20200101#hi"
  FROM "delivery" AS me
  JOIN "home" AS home ON home."hh" = me."hh"
),
"rows_1" AS (
  SELECT
    *,
    ("delivery.litres#lo" * "figure.winter_help.part@20200101#lo") AS "winter_help@2020-01-01.delivery.weighed#lo",
    ("delivery.litres#hi" * "figure.winter_help.part@20200101#hi") AS "winter_help@2020-01-01.delivery.weighed#hi"
  FROM "rows"
)
SELECT
  me."hh" AS "hh",
  me."idx" AS "idx",
  me."delivery.litres#lo" AS "delivery.litres#lo",
  me."delivery.litres#hi" AS "delivery.litres#hi",
  me."delivery.buyer#m" AS "delivery.buyer#m",
  me."delivery.ghost#v" AS "delivery.ghost#v",
  me."delivery.weight#v" AS "delivery.weight#v",
  made."winter_help@2020-01-01.delivery.weighed#lo" AS "winter_help@2020-01-01.delivery.weighed#lo",
  made."winter_help@2020-01-01.delivery.weighed#hi" AS "winter_help@2020-01-01.delivery.weighed#hi"
FROM "delivery" AS me
JOIN "rows_1" AS made ON made."hh" = me."hh" AND made."idx" = me."idx";

CREATE OR REPLACE TEMP TABLE "person_0" AS
WITH "rows" AS (
  SELECT
    me."hh" AS "hh",
    me."idx" AS "idx",
    me."adult?#v" AS "adult?#v",
    me."adult!#c" AS "adult!#c",
    me."birth#hi" AS "birth#hi",
    home."today" AS "today",
    me."adult!#p" AS "adult!#p",
    me."birth#lo" AS "birth#lo",
    me."gets.pension#p" AS "gets.pension#p",
    me."gets.pension#c" AS "gets.pension#c",
    me."gets.winter_help#c" AS "gets.winter_help#c",
    me."granted.winter_help#lo" AS "granted.winter_help#lo",
    me."gets.winter_help#p" AS "gets.winter_help#p",
    me."granted.winter_help#hi" AS "granted.winter_help#hi",
    me."savings#hi" AS "savings#hi",
    me."savings#lo" AS "savings#lo",
    home."reading.winter_help.count_savings#m" AS "reading.winter_help.count_savings#m",
    me."asked.winter_help#lo" AS "asked.winter_help#lo",
    me."asked.winter_help#hi" AS "asked.winter_help#hi",
    home."discretion.winter_help.hardship#p" AS "discretion.winter_help.hardship#p",
    home."discretion.winter_help.hardship#c" AS "discretion.winter_help.hardship#c"
  FROM "person" AS me
  JOIN "home" AS home ON home."hh" = me."hh"
),
"rows_1" AS (
  SELECT
    *,
    CASE WHEN "adult?#v" THEN "adult!#c" WHEN "adult?#v" THEN ("adult!#c" AND (18e0 <= rv_years("birth#hi", "today"))) ELSE (18e0 <= rv_years("birth#hi", "today")) END AS "adult#c",
    CASE WHEN "adult?#v" THEN "adult!#p" WHEN "adult?#v" THEN ("adult!#p" OR (18e0 <= rv_years("birth#lo", "today"))) ELSE (18e0 <= rv_years("birth#lo", "today")) END AS "adult#p",
    TRUE AS "applies.winter_help@2020-01-01#v",
    (NOT "gets.pension#p") AS "compatible.winter_help@2020-01-01#c",
    (NOT "gets.pension#c") AS "compatible.winter_help@2020-01-01#p",
    ("gets.winter_help#c" AND ("today" <= rv_end_of_year("granted.winter_help#lo", 0e0))) AS "kept.winter_help@2020-01-01#c",
    ("gets.winter_help#p" AND ("today" <= rv_end_of_year("granted.winter_help#hi", 0e0))) AS "kept.winter_help@2020-01-01#p",
    ("savings#hi" <= 50000000e0) AS "when.winter_help@2020-01-01.by_income.little_saved#c",
    ("savings#lo" <= 50000000e0) AS "when.winter_help@2020-01-01.by_income.little_saved#p",
    ("reading.winter_help.count_savings#m" = 2e0) AS "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c",
    (NOT (rv_band("reading.winter_help.count_savings#m", 2e0) = 0e0)) AS "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p",
    TRUE AS "gate.winter_help@2020-01-01.by_income#v",
    "asked.winter_help#lo" AS "starts.winter_help@2020-01-01.by_income#lo",
    "asked.winter_help#hi" AS "starts.winter_help@2020-01-01.by_income#hi",
    (NOT "discretion.winter_help.hardship#p") AS "when.winter_help@2020-01-01.by_debt.in_debt#c",
    (NOT "discretion.winter_help.hardship#c") AS "when.winter_help@2020-01-01.by_debt.in_debt#p",
    ((20200601e0 <= "today") AND ("asked.winter_help#hi" <= rv_end_of_year("today", 0e0))) AS "gate.winter_help@2020-01-01.by_debt#c",
    ((20200601e0 <= "today") AND ("asked.winter_help#lo" <= rv_end_of_year("today", 0e0))) AS "gate.winter_help@2020-01-01.by_debt#p",
    "asked.winter_help#lo" AS "starts.winter_help@2020-01-01.by_debt#lo",
    "asked.winter_help#hi" AS "starts.winter_help@2020-01-01.by_debt#hi"
  FROM "rows"
),
"rows_2" AS (
  SELECT
    *,
    "adult#c" AS "claimant.winter_help@2020-01-01#c",
    "adult#p" AS "claimant.winter_help@2020-01-01#p",
    "adult#c" AS "when.winter_help@2020-01-01.by_income.of_age#c",
    "adult#p" AS "when.winter_help@2020-01-01.by_income.of_age#p",
    ("when.winter_help@2020-01-01.by_income.little_saved#c" OR "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c") AS "when.winter_help@2020-01-01.by_income.(2.)#c",
    ("when.winter_help@2020-01-01.by_income.little_saved#p" OR "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p") AS "when.winter_help@2020-01-01.by_income.(2.)#p",
    (NOT "when.winter_help@2020-01-01.by_debt.in_debt#p") AS "when.winter_help@2020-01-01.by_debt.()#c",
    (NOT "when.winter_help@2020-01-01.by_debt.in_debt#c") AS "when.winter_help@2020-01-01.by_debt.()#p"
  FROM "rows_1"
),
"rows_3" AS (
  SELECT
    *,
    ("gate.winter_help@2020-01-01.by_debt#c" AND "when.winter_help@2020-01-01.by_debt.()#c") AS "route.winter_help@2020-01-01.by_debt#c",
    ("gate.winter_help@2020-01-01.by_debt#p" AND "when.winter_help@2020-01-01.by_debt.()#p") AS "route.winter_help@2020-01-01.by_debt#p"
  FROM "rows_2"
)
SELECT
  me."hh" AS "hh",
  me."idx" AS "idx",
  me."person.bit#m" AS "person.bit#m",
  me."person.partner_certain#m" AS "person.partner_certain#m",
  me."person.partner_possible#m" AS "person.partner_possible#m",
  me."person.ghost#v" AS "person.ghost#v",
  me."income#lo" AS "income#lo",
  me."income#hi" AS "income#hi",
  me."person.weight#v" AS "person.weight#v",
  me."adult?#v" AS "adult?#v",
  me."adult!#c" AS "adult!#c",
  me."adult!#p" AS "adult!#p",
  me."birth#lo" AS "birth#lo",
  me."birth#hi" AS "birth#hi",
  me."gets.pension#c" AS "gets.pension#c",
  me."gets.pension#p" AS "gets.pension#p",
  me."granted.winter_help#lo" AS "granted.winter_help#lo",
  me."granted.winter_help#hi" AS "granted.winter_help#hi",
  me."gets.winter_help#c" AS "gets.winter_help#c",
  me."gets.winter_help#p" AS "gets.winter_help#p",
  me."savings#lo" AS "savings#lo",
  me."savings#hi" AS "savings#hi",
  me."asked.winter_help#lo" AS "asked.winter_help#lo",
  me."asked.winter_help#hi" AS "asked.winter_help#hi",
  made."adult#c" AS "adult#c",
  made."adult#p" AS "adult#p",
  made."claimant.winter_help@2020-01-01#c" AS "claimant.winter_help@2020-01-01#c",
  made."claimant.winter_help@2020-01-01#p" AS "claimant.winter_help@2020-01-01#p",
  made."applies.winter_help@2020-01-01#v" AS "applies.winter_help@2020-01-01#v",
  made."compatible.winter_help@2020-01-01#c" AS "compatible.winter_help@2020-01-01#c",
  made."compatible.winter_help@2020-01-01#p" AS "compatible.winter_help@2020-01-01#p",
  made."kept.winter_help@2020-01-01#c" AS "kept.winter_help@2020-01-01#c",
  made."kept.winter_help@2020-01-01#p" AS "kept.winter_help@2020-01-01#p",
  made."when.winter_help@2020-01-01.by_income.of_age#c" AS "when.winter_help@2020-01-01.by_income.of_age#c",
  made."when.winter_help@2020-01-01.by_income.of_age#p" AS "when.winter_help@2020-01-01.by_income.of_age#p",
  made."when.winter_help@2020-01-01.by_income.little_saved#c" AS "when.winter_help@2020-01-01.by_income.little_saved#c",
  made."when.winter_help@2020-01-01.by_income.little_saved#p" AS "when.winter_help@2020-01-01.by_income.little_saved#p",
  made."when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c" AS "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c",
  made."when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p" AS "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p",
  made."when.winter_help@2020-01-01.by_income.(2.)#c" AS "when.winter_help@2020-01-01.by_income.(2.)#c",
  made."when.winter_help@2020-01-01.by_income.(2.)#p" AS "when.winter_help@2020-01-01.by_income.(2.)#p",
  made."gate.winter_help@2020-01-01.by_income#v" AS "gate.winter_help@2020-01-01.by_income#v",
  made."starts.winter_help@2020-01-01.by_income#lo" AS "starts.winter_help@2020-01-01.by_income#lo",
  made."starts.winter_help@2020-01-01.by_income#hi" AS "starts.winter_help@2020-01-01.by_income#hi",
  made."when.winter_help@2020-01-01.by_debt.in_debt#c" AS "when.winter_help@2020-01-01.by_debt.in_debt#c",
  made."when.winter_help@2020-01-01.by_debt.in_debt#p" AS "when.winter_help@2020-01-01.by_debt.in_debt#p",
  made."when.winter_help@2020-01-01.by_debt.()#c" AS "when.winter_help@2020-01-01.by_debt.()#c",
  made."when.winter_help@2020-01-01.by_debt.()#p" AS "when.winter_help@2020-01-01.by_debt.()#p",
  made."gate.winter_help@2020-01-01.by_debt#c" AS "gate.winter_help@2020-01-01.by_debt#c",
  made."gate.winter_help@2020-01-01.by_debt#p" AS "gate.winter_help@2020-01-01.by_debt#p",
  made."route.winter_help@2020-01-01.by_debt#c" AS "route.winter_help@2020-01-01.by_debt#c",
  made."route.winter_help@2020-01-01.by_debt#p" AS "route.winter_help@2020-01-01.by_debt#p",
  made."starts.winter_help@2020-01-01.by_debt#lo" AS "starts.winter_help@2020-01-01.by_debt#lo",
  made."starts.winter_help@2020-01-01.by_debt#hi" AS "starts.winter_help@2020-01-01.by_debt#hi"
FROM "person" AS me
JOIN "rows_3" AS made ON made."hh" = me."hh" AND made."idx" = me."idx";

CREATE OR REPLACE TEMP TABLE "person_1" AS
WITH "pairs_person" AS (
  SELECT
    me."hh" AS "hh",
    me."idx" AS "idx",
    member."idx" AS "member:idx",
    member."person.ghost#v" AS "member:person.ghost#v",
    member."person.bit#m" AS "member:person.bit#m",
    me."person.partner_certain#m" AS "person.partner_certain#m",
    member."income#lo" AS "member:income#lo",
    me."person.partner_possible#m" AS "person.partner_possible#m",
    member."person.weight#v" AS "member:person.weight#v",
    member."income#hi" AS "member:income#hi"
  FROM "person_0" AS me
  JOIN "person_0" AS member ON member."hh" = me."hh"
),
"pairs_person_1" AS (
  SELECT
    *,
    ((NOT "member:person.ghost#v") AND (("idx" = "member:idx") OR (NOT (rv_band("member:person.bit#m", "person.partner_certain#m") = 0e0)))) AS "h18"
  FROM "pairs_person"
),
"pairs_person_2" AS (
  SELECT
    *,
    CASE WHEN "h18" THEN "member:income#lo" WHEN (("idx" = "member:idx") OR (NOT (rv_band("member:person.bit#m", "person.partner_possible#m") = 0e0))) THEN (least(0e0, "member:income#lo") * "member:person.weight#v") ELSE 0e0 END AS "reduced.0#lo",
    CASE WHEN "h18" THEN "member:income#hi" WHEN (("idx" = "member:idx") OR (NOT (rv_band("member:person.bit#m", "person.partner_possible#m") = 0e0))) THEN (greatest(0e0, "member:income#hi") * "member:person.weight#v") ELSE 0e0 END AS "reduced.0#hi",
    CASE WHEN "h18" THEN "member:person.bit#m" ELSE 0e0 END AS "reduced.2#m"
  FROM "pairs_person_1"
),
"over_person" AS (
  SELECT
    "hh",
    "idx",
    sum("reduced.0#lo") AS "reduced.0#lo",
    sum("reduced.0#hi") AS "reduced.0#hi",
    CAST(bit_or(CAST("reduced.2#m" AS BIGINT)) AS DOUBLE) AS "reduced.2#m"
  FROM "pairs_person_2"
  GROUP BY "hh", "idx"
),
"pairs_delivery" AS (
  SELECT
    me."hh" AS "hh",
    me."idx" AS "idx",
    member."idx" AS "member:idx",
    member."delivery.ghost#v" AS "member:delivery.ghost#v",
    member."delivery.buyer#m" AS "member:delivery.buyer#m",
    me."person.bit#m" AS "person.bit#m",
    member."winter_help@2020-01-01.delivery.weighed#lo" AS "member:winter_help@2020-01-01.delivery.weighed#lo",
    member."delivery.weight#v" AS "member:delivery.weight#v",
    member."winter_help@2020-01-01.delivery.weighed#hi" AS "member:winter_help@2020-01-01.delivery.weighed#hi"
  FROM "person_0" AS me
  JOIN "delivery_0" AS member ON member."hh" = me."hh"
),
"pairs_delivery_1" AS (
  SELECT
    *,
    ((NOT "member:delivery.ghost#v") AND (("member:delivery.buyer#m" = "person.bit#m") AND (rv_band("member:delivery.buyer#m", ("member:delivery.buyer#m" - 1e0)) = 0e0) AND (NOT (rv_band(rv_band("member:delivery.buyer#m", "person.bit#m"), 2147483646e0) = 0e0)))) AS "h230"
  FROM "pairs_delivery"
),
"pairs_delivery_2" AS (
  SELECT
    *,
    CASE WHEN "h230" THEN "member:winter_help@2020-01-01.delivery.weighed#lo" WHEN (NOT (rv_band(rv_band("member:delivery.buyer#m", "person.bit#m"), 2147483646e0) = 0e0)) THEN (least(0e0, "member:winter_help@2020-01-01.delivery.weighed#lo") * "member:delivery.weight#v") ELSE 0e0 END AS "reduced.1#lo",
    CASE WHEN "h230" THEN "member:winter_help@2020-01-01.delivery.weighed#hi" WHEN (NOT (rv_band(rv_band("member:delivery.buyer#m", "person.bit#m"), 2147483646e0) = 0e0)) THEN (greatest(0e0, "member:winter_help@2020-01-01.delivery.weighed#hi") * "member:delivery.weight#v") ELSE 0e0 END AS "reduced.1#hi"
  FROM "pairs_delivery_1"
),
"over_delivery" AS (
  SELECT
    "hh",
    "idx",
    sum("reduced.1#lo" ORDER BY "member:idx") AS "reduced.1#lo",
    sum("reduced.1#hi" ORDER BY "member:idx") AS "reduced.1#hi"
  FROM "pairs_delivery_2"
  GROUP BY "hh", "idx"
),
"rows" AS (
  SELECT
    me."hh" AS "hh",
    me."idx" AS "idx",
    home."today" AS "today",
    me."when.winter_help@2020-01-01.by_income.of_age#c" AS "when.winter_help@2020-01-01.by_income.of_age#c",
    me."when.winter_help@2020-01-01.by_income.(2.)#c" AS "when.winter_help@2020-01-01.by_income.(2.)#c",
    me."when.winter_help@2020-01-01.by_income.of_age#p" AS "when.winter_help@2020-01-01.by_income.of_age#p",
    me."when.winter_help@2020-01-01.by_income.(2.)#p" AS "when.winter_help@2020-01-01.by_income.(2.)#p",
    me."gate.winter_help@2020-01-01.by_income#v" AS "gate.winter_help@2020-01-01.by_income#v",
    me."route.winter_help@2020-01-01.by_debt#c" AS "route.winter_help@2020-01-01.by_debt#c",
    me."route.winter_help@2020-01-01.by_debt#p" AS "route.winter_help@2020-01-01.by_debt#p",
    me."kept.winter_help@2020-01-01#c" AS "kept.winter_help@2020-01-01#c",
    me."claimant.winter_help@2020-01-01#c" AS "claimant.winter_help@2020-01-01#c",
    me."compatible.winter_help@2020-01-01#c" AS "compatible.winter_help@2020-01-01#c",
    me."kept.winter_help@2020-01-01#p" AS "kept.winter_help@2020-01-01#p",
    me."claimant.winter_help@2020-01-01#p" AS "claimant.winter_help@2020-01-01#p",
    me."compatible.winter_help@2020-01-01#p" AS "compatible.winter_help@2020-01-01#p",
    COALESCE("over_person"."reduced.0#lo", 0e0) AS "reduced.0#lo",
    COALESCE("over_person"."reduced.0#hi", 0e0) AS "reduced.0#hi",
    COALESCE("over_person"."reduced.2#m", 0e0) AS "reduced.2#m",
    COALESCE("over_delivery"."reduced.1#lo", 0e0) AS "reduced.1#lo",
    COALESCE("over_delivery"."reduced.1#hi", 0e0) AS "reduced.1#hi"
  FROM "person_0" AS me
  JOIN "home" AS home ON home."hh" = me."hh"
  LEFT JOIN "over_person" ON "over_person"."hh" = me."hh" AND "over_person"."idx" = me."idx"
  LEFT JOIN "over_delivery" ON "over_delivery"."hh" = me."hh" AND "over_delivery"."idx" = me."idx"
),
"rows_1" AS (
  SELECT
    *,
    "reduced.0#lo" AS "winter_help@2020-01-01.income_counted#lo",
    "reduced.0#hi" AS "winter_help@2020-01-01.income_counted#hi"
  FROM "rows"
),
"rows_2" AS (
  SELECT
    *,
    greatest(0e0, (CASE WHEN (20220101e0 <= "today") THEN 14859000e0 ELSE 14282000e0 END - "winter_help@2020-01-01.income_counted#hi")) AS "winter_help@2020-01-01.rest#lo",
    greatest(0e0, (CASE WHEN (20220101e0 <= "today") THEN 14859000e0 ELSE 14282000e0 END - "winter_help@2020-01-01.income_counted#lo")) AS "winter_help@2020-01-01.rest#hi",
    ("winter_help@2020-01-01.income_counted#hi" <= CASE WHEN (20220101e0 <= "today") THEN 14859000e0 ELSE 14282000e0 END) AS "when.winter_help@2020-01-01.by_income.low_income#c",
    ("winter_help@2020-01-01.income_counted#lo" <= CASE WHEN (20220101e0 <= "today") THEN 14859000e0 ELSE 14282000e0 END) AS "when.winter_help@2020-01-01.by_income.low_income#p"
  FROM "rows_1"
),
"rows_3" AS (
  SELECT
    *,
    CASE WHEN "when.winter_help@2020-01-01.by_income.low_income#c" THEN 1e0 WHEN "when.winter_help@2020-01-01.by_income.low_income#p" THEN 3e0 ELSE 2e0 END AS "winter_help@2020-01-01.band#m",
    ("when.winter_help@2020-01-01.by_income.of_age#c" AND "when.winter_help@2020-01-01.by_income.low_income#c" AND "when.winter_help@2020-01-01.by_income.(2.)#c") AS "when.winter_help@2020-01-01.by_income.()#c",
    ("when.winter_help@2020-01-01.by_income.of_age#p" AND "when.winter_help@2020-01-01.by_income.low_income#p" AND "when.winter_help@2020-01-01.by_income.(2.)#p") AS "when.winter_help@2020-01-01.by_income.()#p"
  FROM "rows_2"
),
"rows_4" AS (
  SELECT
    *,
    ("gate.winter_help@2020-01-01.by_income#v" AND "when.winter_help@2020-01-01.by_income.()#c") AS "route.winter_help@2020-01-01.by_income#c",
    ("gate.winter_help@2020-01-01.by_income#v" AND "when.winter_help@2020-01-01.by_income.()#p") AS "route.winter_help@2020-01-01.by_income#p",
    ("winter_help@2020-01-01.rest#lo" * least(4000000000000000e0, CASE WHEN (NOT (rv_band("winter_help@2020-01-01.band#m", 1e0) = 0e0)) THEN 0.5e0 ELSE 4000000000000000e0 END, CASE WHEN (NOT (rv_band("winter_help@2020-01-01.band#m", 2e0) = 0e0)) THEN 0.1e0 ELSE 4000000000000000e0 END)) AS "h182",
    ("winter_help@2020-01-01.rest#hi" * greatest((-4000000000000000e0), CASE WHEN (NOT (rv_band("winter_help@2020-01-01.band#m", 1e0) = 0e0)) THEN 0.5e0 ELSE (-4000000000000000e0) END, CASE WHEN (NOT (rv_band("winter_help@2020-01-01.band#m", 2e0) = 0e0)) THEN 0.1e0 ELSE (-4000000000000000e0) END)) AS "h183",
    "winter_help@2020-01-01.band#m" AS "line.winter_help@2020-01-01.tells.band#m"
  FROM "rows_3"
),
"rows_5" AS (
  SELECT
    *,
    (CASE WHEN ("winter_help@2020-01-01.band#m" = 1e0) THEN "h182" WHEN (NOT (rv_band("winter_help@2020-01-01.band#m", 1e0) = 0e0)) THEN least("h182", 0e0) ELSE 0e0 END + least(4000000000000000e0, CASE WHEN ("winter_help@2020-01-01.income_counted#lo" <= 5000000e0) THEN 300000e0 ELSE 4000000000000000e0 END, CASE WHEN ((5000000e0 < "winter_help@2020-01-01.income_counted#hi") AND ("winter_help@2020-01-01.income_counted#lo" <= 10000000e0)) THEN 200000e0 ELSE 4000000000000000e0 END, CASE WHEN (10000000e0 < "winter_help@2020-01-01.income_counted#hi") THEN 100000e0 ELSE 4000000000000000e0 END) + (1000e0 * "reduced.1#lo")) AS "h246",
    (CASE WHEN ("winter_help@2020-01-01.band#m" = 1e0) THEN "h183" WHEN (NOT (rv_band("winter_help@2020-01-01.band#m", 1e0) = 0e0)) THEN greatest("h183", 0e0) ELSE 0e0 END + greatest((-4000000000000000e0), CASE WHEN ("winter_help@2020-01-01.income_counted#lo" <= 5000000e0) THEN 300000e0 ELSE (-4000000000000000e0) END, CASE WHEN ((5000000e0 < "winter_help@2020-01-01.income_counted#hi") AND ("winter_help@2020-01-01.income_counted#lo" <= 10000000e0)) THEN 200000e0 ELSE (-4000000000000000e0) END, CASE WHEN (10000000e0 < "winter_help@2020-01-01.income_counted#hi") THEN 100000e0 ELSE (-4000000000000000e0) END) + (1000e0 * "reduced.1#hi")) AS "h247",
    CASE WHEN ("route.winter_help@2020-01-01.by_debt#c" AND (NOT "route.winter_help@2020-01-01.by_income#c")) THEN 1e0 WHEN "route.winter_help@2020-01-01.by_income#c" THEN 0e0 WHEN "route.winter_help@2020-01-01.by_income#p" THEN 0e0 WHEN "route.winter_help@2020-01-01.by_debt#p" THEN 1e0 ELSE 0e0 END AS "leads.winter_help@2020-01-01#v",
    (("kept.winter_help@2020-01-01#c" OR "route.winter_help@2020-01-01.by_income#c" OR "route.winter_help@2020-01-01.by_debt#c") AND "claimant.winter_help@2020-01-01#c" AND "compatible.winter_help@2020-01-01#c") AS "verdict.winter_help@2020-01-01#c",
    (("kept.winter_help@2020-01-01#p" OR "route.winter_help@2020-01-01.by_income#p" OR "route.winter_help@2020-01-01.by_debt#p") AND "claimant.winter_help@2020-01-01#p" AND "compatible.winter_help@2020-01-01#p") AS "verdict.winter_help@2020-01-01#p"
  FROM "rows_4"
),
"rows_6" AS (
  SELECT
    *,
    CASE WHEN ("h246" < 0e0) THEN (0e0 - floor(((0e0 - "h246") + 0.5e0 + 0.000001e0))) ELSE floor(("h246" + 0.5e0 + 0.000001e0)) END AS "line.winter_help@2020-01-01.pays.help#lo",
    CASE WHEN ("h247" < 0e0) THEN (0e0 - floor(((0e0 - "h247") + 0.5e0 + 0.000001e0))) ELSE floor(("h247" + 0.5e0 + 0.000001e0)) END AS "line.winter_help@2020-01-01.pays.help#hi",
    "verdict.winter_help@2020-01-01#c" AS "may_get.winter_help#c",
    "verdict.winter_help@2020-01-01#p" AS "may_get.winter_help#p"
  FROM "rows_5"
)
SELECT
  me."hh" AS "hh",
  me."idx" AS "idx",
  me."person.bit#m" AS "person.bit#m",
  me."person.partner_certain#m" AS "person.partner_certain#m",
  me."person.partner_possible#m" AS "person.partner_possible#m",
  me."person.ghost#v" AS "person.ghost#v",
  me."income#lo" AS "income#lo",
  me."income#hi" AS "income#hi",
  me."person.weight#v" AS "person.weight#v",
  me."adult?#v" AS "adult?#v",
  me."adult!#c" AS "adult!#c",
  me."adult!#p" AS "adult!#p",
  me."birth#lo" AS "birth#lo",
  me."birth#hi" AS "birth#hi",
  me."adult#c" AS "adult#c",
  me."adult#p" AS "adult#p",
  me."claimant.winter_help@2020-01-01#c" AS "claimant.winter_help@2020-01-01#c",
  me."claimant.winter_help@2020-01-01#p" AS "claimant.winter_help@2020-01-01#p",
  me."applies.winter_help@2020-01-01#v" AS "applies.winter_help@2020-01-01#v",
  me."gets.pension#c" AS "gets.pension#c",
  me."gets.pension#p" AS "gets.pension#p",
  me."compatible.winter_help@2020-01-01#c" AS "compatible.winter_help@2020-01-01#c",
  me."compatible.winter_help@2020-01-01#p" AS "compatible.winter_help@2020-01-01#p",
  me."granted.winter_help#lo" AS "granted.winter_help#lo",
  me."granted.winter_help#hi" AS "granted.winter_help#hi",
  me."gets.winter_help#c" AS "gets.winter_help#c",
  me."gets.winter_help#p" AS "gets.winter_help#p",
  me."kept.winter_help@2020-01-01#c" AS "kept.winter_help@2020-01-01#c",
  me."kept.winter_help@2020-01-01#p" AS "kept.winter_help@2020-01-01#p",
  me."when.winter_help@2020-01-01.by_income.of_age#c" AS "when.winter_help@2020-01-01.by_income.of_age#c",
  me."when.winter_help@2020-01-01.by_income.of_age#p" AS "when.winter_help@2020-01-01.by_income.of_age#p",
  me."savings#lo" AS "savings#lo",
  me."savings#hi" AS "savings#hi",
  me."when.winter_help@2020-01-01.by_income.little_saved#c" AS "when.winter_help@2020-01-01.by_income.little_saved#c",
  me."when.winter_help@2020-01-01.by_income.little_saved#p" AS "when.winter_help@2020-01-01.by_income.little_saved#p",
  me."when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c" AS "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c",
  me."when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p" AS "when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p",
  me."when.winter_help@2020-01-01.by_income.(2.)#c" AS "when.winter_help@2020-01-01.by_income.(2.)#c",
  me."when.winter_help@2020-01-01.by_income.(2.)#p" AS "when.winter_help@2020-01-01.by_income.(2.)#p",
  me."gate.winter_help@2020-01-01.by_income#v" AS "gate.winter_help@2020-01-01.by_income#v",
  me."asked.winter_help#lo" AS "asked.winter_help#lo",
  me."asked.winter_help#hi" AS "asked.winter_help#hi",
  me."starts.winter_help@2020-01-01.by_income#lo" AS "starts.winter_help@2020-01-01.by_income#lo",
  me."starts.winter_help@2020-01-01.by_income#hi" AS "starts.winter_help@2020-01-01.by_income#hi",
  me."when.winter_help@2020-01-01.by_debt.in_debt#c" AS "when.winter_help@2020-01-01.by_debt.in_debt#c",
  me."when.winter_help@2020-01-01.by_debt.in_debt#p" AS "when.winter_help@2020-01-01.by_debt.in_debt#p",
  me."when.winter_help@2020-01-01.by_debt.()#c" AS "when.winter_help@2020-01-01.by_debt.()#c",
  me."when.winter_help@2020-01-01.by_debt.()#p" AS "when.winter_help@2020-01-01.by_debt.()#p",
  me."gate.winter_help@2020-01-01.by_debt#c" AS "gate.winter_help@2020-01-01.by_debt#c",
  me."gate.winter_help@2020-01-01.by_debt#p" AS "gate.winter_help@2020-01-01.by_debt#p",
  me."route.winter_help@2020-01-01.by_debt#c" AS "route.winter_help@2020-01-01.by_debt#c",
  me."route.winter_help@2020-01-01.by_debt#p" AS "route.winter_help@2020-01-01.by_debt#p",
  me."starts.winter_help@2020-01-01.by_debt#lo" AS "starts.winter_help@2020-01-01.by_debt#lo",
  me."starts.winter_help@2020-01-01.by_debt#hi" AS "starts.winter_help@2020-01-01.by_debt#hi",
  made."reduced.0#lo" AS "reduced.0#lo",
  made."reduced.0#hi" AS "reduced.0#hi",
  made."winter_help@2020-01-01.income_counted#lo" AS "winter_help@2020-01-01.income_counted#lo",
  made."winter_help@2020-01-01.income_counted#hi" AS "winter_help@2020-01-01.income_counted#hi",
  made."winter_help@2020-01-01.rest#lo" AS "winter_help@2020-01-01.rest#lo",
  made."winter_help@2020-01-01.rest#hi" AS "winter_help@2020-01-01.rest#hi",
  made."winter_help@2020-01-01.band#m" AS "winter_help@2020-01-01.band#m",
  made."when.winter_help@2020-01-01.by_income.low_income#c" AS "when.winter_help@2020-01-01.by_income.low_income#c",
  made."when.winter_help@2020-01-01.by_income.low_income#p" AS "when.winter_help@2020-01-01.by_income.low_income#p",
  made."when.winter_help@2020-01-01.by_income.()#c" AS "when.winter_help@2020-01-01.by_income.()#c",
  made."when.winter_help@2020-01-01.by_income.()#p" AS "when.winter_help@2020-01-01.by_income.()#p",
  made."route.winter_help@2020-01-01.by_income#c" AS "route.winter_help@2020-01-01.by_income#c",
  made."route.winter_help@2020-01-01.by_income#p" AS "route.winter_help@2020-01-01.by_income#p",
  made."reduced.1#lo" AS "reduced.1#lo",
  made."reduced.1#hi" AS "reduced.1#hi",
  made."line.winter_help@2020-01-01.pays.help#lo" AS "line.winter_help@2020-01-01.pays.help#lo",
  made."line.winter_help@2020-01-01.pays.help#hi" AS "line.winter_help@2020-01-01.pays.help#hi",
  made."line.winter_help@2020-01-01.tells.band#m" AS "line.winter_help@2020-01-01.tells.band#m",
  made."leads.winter_help@2020-01-01#v" AS "leads.winter_help@2020-01-01#v",
  made."verdict.winter_help@2020-01-01#c" AS "verdict.winter_help@2020-01-01#c",
  made."verdict.winter_help@2020-01-01#p" AS "verdict.winter_help@2020-01-01#p",
  made."reduced.2#m" AS "reduced.2#m",
  made."may_get.winter_help#c" AS "may_get.winter_help#c",
  made."may_get.winter_help#p" AS "may_get.winter_help#p"
FROM "person_0" AS me
JOIN "rows_6" AS made ON made."hh" = me."hh" AND made."idx" = me."idx";

DROP TABLE "person_0";
