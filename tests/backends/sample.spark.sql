CREATE TABLE `home` (
  `hh` BIGINT,
  `today` DOUBLE,
  `figure.winter_help.part@20200101#lo` DOUBLE,
  `figure.winter_help.part@20200101#hi` DOUBLE,
  `reading.winter_help.count_savings#m` DOUBLE,
  `discretion.winter_help.hardship#c` BOOLEAN,
  `discretion.winter_help.hardship#p` BOOLEAN
);

CREATE TABLE `person` (
  `hh` BIGINT,
  `idx` INT,
  `person.bit#m` DOUBLE,
  `person.partner_certain#m` DOUBLE,
  `person.partner_possible#m` DOUBLE,
  `person.ghost#v` BOOLEAN,
  `income#lo` DOUBLE,
  `income#hi` DOUBLE,
  `person.weight#v` DOUBLE,
  `adult?#v` BOOLEAN,
  `adult!#c` BOOLEAN,
  `adult!#p` BOOLEAN,
  `birth#lo` DOUBLE,
  `birth#hi` DOUBLE,
  `gets.pension#c` BOOLEAN,
  `gets.pension#p` BOOLEAN,
  `granted.winter_help#lo` DOUBLE,
  `granted.winter_help#hi` DOUBLE,
  `gets.winter_help#c` BOOLEAN,
  `gets.winter_help#p` BOOLEAN,
  `savings#lo` DOUBLE,
  `savings#hi` DOUBLE,
  `asked.winter_help#lo` DOUBLE,
  `asked.winter_help#hi` DOUBLE,
  `related` ARRAY<DOUBLE>,
  `degree_lo` ARRAY<DOUBLE>,
  `degree_hi` ARRAY<DOUBLE>
);

CREATE TABLE `delivery` (
  `hh` BIGINT,
  `idx` INT,
  `delivery.litres#lo` DOUBLE,
  `delivery.litres#hi` DOUBLE,
  `delivery.buyer#m` DOUBLE,
  `delivery.ghost#v` BOOLEAN,
  `delivery.weight#v` DOUBLE
);

CREATE DATABASE recto_verso;

USE recto_verso;

CREATE OR REPLACE TEMPORARY FUNCTION rv_band(a DOUBLE, b DOUBLE) RETURNS DOUBLE RETURN CAST(CAST(a AS BIGINT) & CAST(b AS BIGINT) AS DOUBLE);

CREATE OR REPLACE TEMPORARY FUNCTION rv_bor(a DOUBLE, b DOUBLE) RETURNS DOUBLE RETURN CAST(CAST(a AS BIGINT) | CAST(b AS BIGINT) AS DOUBLE);

CREATE OR REPLACE TEMPORARY FUNCTION rv_year(d DOUBLE) RETURNS DOUBLE RETURN CAST(floor(d / 10000D) AS DOUBLE);

CREATE OR REPLACE TEMPORARY FUNCTION rv_month(d DOUBLE) RETURNS DOUBLE RETURN CAST(floor(d / 100D) AS DOUBLE) % 100D;

CREATE OR REPLACE TEMPORARY FUNCTION rv_is_leap(y DOUBLE) RETURNS DOUBLE RETURN CASE WHEN (y % 4D = 0D AND y % 100D <> 0D) OR y % 400D = 0D THEN 1D ELSE 0D END;

CREATE OR REPLACE TEMPORARY FUNCTION rv_month_length(d DOUBLE) RETURNS DOUBLE RETURN CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) = 2D THEN 28D + (CASE WHEN (((CAST(floor(d / 10000D) AS DOUBLE))) % 4D = 0D AND ((CAST(floor(d / 10000D) AS DOUBLE))) % 100D <> 0D) OR ((CAST(floor(d / 10000D) AS DOUBLE))) % 400D = 0D THEN 1D ELSE 0D END) WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) IN (4D, 6D, 9D, 11D) THEN 30D ELSE 31D END;

CREATE OR REPLACE TEMPORARY FUNCTION rv_first_day(y DOUBLE) RETURNS DOUBLE RETURN y * 10000D + 101D;

CREATE OR REPLACE TEMPORARY FUNCTION rv_years(f DOUBLE, t DOUBLE) RETURNS DOUBLE RETURN (CAST(floor(t / 10000D) AS DOUBLE)) - (CAST(floor(f / 10000D) AS DOUBLE)) - CASE WHEN t % 10000D < f % 10000D THEN 1D ELSE 0D END;

CREATE OR REPLACE TEMPORARY FUNCTION rv_months(f DOUBLE, t DOUBLE) RETURNS DOUBLE RETURN ((CAST(floor(t / 10000D) AS DOUBLE)) - (CAST(floor(f / 10000D) AS DOUBLE))) * 12D + (CAST(floor(t / 100D) AS DOUBLE) % 100D) - (CAST(floor(f / 100D) AS DOUBLE) % 100D) - CASE WHEN t % 100D < f % 100D THEN 1D ELSE 0D END;

CREATE OR REPLACE TEMPORARY FUNCTION rv_days(f DOUBLE, t DOUBLE) RETURNS DOUBLE RETURN (get(transform(array((CAST(floor(t / 10000D) AS DOUBLE)) - CASE WHEN (CAST(floor(t / 100D) AS DOUBLE) % 100D) > 2D THEN 0D ELSE 1D END), rv_y -> get(transform(array((CAST(floor(t / 100D) AS DOUBLE) % 100D) + CASE WHEN (CAST(floor(t / 100D) AS DOUBLE) % 100D) > 2D THEN (-3D) ELSE 9D END), rv_m -> rv_y * 365D + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE) + CAST(floor(rv_y / 400D) AS DOUBLE) + CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + t % 100D - 1D), 0)), 0)) - (get(transform(array((CAST(floor(f / 10000D) AS DOUBLE)) - CASE WHEN (CAST(floor(f / 100D) AS DOUBLE) % 100D) > 2D THEN 0D ELSE 1D END), rv_y -> get(transform(array((CAST(floor(f / 100D) AS DOUBLE) % 100D) + CASE WHEN (CAST(floor(f / 100D) AS DOUBLE) % 100D) > 2D THEN (-3D) ELSE 9D END), rv_m -> rv_y * 365D + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE) + CAST(floor(rv_y / 400D) AS DOUBLE) + CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + f % 100D - 1D), 0)), 0));

CREATE OR REPLACE TEMPORARY FUNCTION rv_days_after(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN (get(transform(array(CAST(floor(((get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) - CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) > 2D THEN 0D ELSE 1D END), rv_y -> get(transform(array((CAST(floor(d / 100D) AS DOUBLE) % 100D) + CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) > 2D THEN (-3D) ELSE 9D END), rv_m -> rv_y * 365D + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE) + CAST(floor(rv_y / 400D) AS DOUBLE) + CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + d % 100D - 1D), 0)), 0)) + CAST(floor(n) AS DOUBLE)) / 146097D) AS DOUBLE)), rv_era -> get(transform(array(((get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) - CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) > 2D THEN 0D ELSE 1D END), rv_y -> get(transform(array((CAST(floor(d / 100D) AS DOUBLE) % 100D) + CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) > 2D THEN (-3D) ELSE 9D END), rv_m -> rv_y * 365D + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE) + CAST(floor(rv_y / 400D) AS DOUBLE) + CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + d % 100D - 1D), 0)), 0)) + CAST(floor(n) AS DOUBLE)) - rv_era * 146097D), rv_in_era -> get(transform(array(CAST(floor((rv_in_era + 0D - CAST(floor(rv_in_era / 1460D) AS DOUBLE) + CAST(floor(rv_in_era / 36524D) AS DOUBLE) - CAST(floor(rv_in_era / 146096D) AS DOUBLE)) / 365D) AS DOUBLE)), rv_y -> get(transform(array(rv_in_era - (365D * rv_y + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE))), rv_in_year -> get(transform(array(CAST(floor((5D * rv_in_year + 2D) / 153D) AS DOUBLE)), rv_m -> (rv_y + rv_era * 400D + CASE WHEN rv_m < 10D THEN 0D ELSE 1D END) * 10000D + (rv_m + CASE WHEN rv_m < 10D THEN 3D ELSE (-9D) END) * 100D + rv_in_year - CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + 1D), 0)), 0)), 0)), 0)), 0));

CREATE OR REPLACE TEMPORARY FUNCTION rv_months_after(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN get(transform(array((get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) * 12D + (CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D + CAST(floor(n) AS DOUBLE)), rv_count -> CAST(floor(rv_count / 12D) AS DOUBLE) * 10000D + (rv_count % 12D + 1D) * 100D + 1D), 0))), rv_first -> rv_first - 1D + least(d % 100D, (CASE WHEN (CAST(floor(rv_first / 100D) AS DOUBLE) % 100D) = 2D THEN 28D + (CASE WHEN (((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 4D = 0D AND ((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 100D <> 0D) OR ((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 400D = 0D THEN 1D ELSE 0D END) WHEN (CAST(floor(rv_first / 100D) AS DOUBLE) % 100D) IN (4D, 6D, 9D, 11D) THEN 30D ELSE 31D END))), 0);

CREATE OR REPLACE TEMPORARY FUNCTION rv_start_of_month(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) * 12D + (CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D + CAST(floor(n) AS DOUBLE)), rv_count -> CAST(floor(rv_count / 12D) AS DOUBLE) * 10000D + (rv_count % 12D + 1D) * 100D + 1D), 0);

CREATE OR REPLACE TEMPORARY FUNCTION rv_start_of_quarter(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN (get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) * 12D + (CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D + CAST(floor((n * 3D - ((CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D) % 3D)) AS DOUBLE)), rv_count -> CAST(floor(rv_count / 12D) AS DOUBLE) * 10000D + (rv_count % 12D + 1D) * 100D + 1D), 0));

CREATE OR REPLACE TEMPORARY FUNCTION rv_start_of_year(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN ((CAST(floor(d / 10000D) AS DOUBLE)) + CAST(floor(n) AS DOUBLE)) * 10000D + 101D;

CREATE OR REPLACE TEMPORARY FUNCTION rv_end_of_month(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN get(transform(array((get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) * 12D + (CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D + CAST(floor(n) AS DOUBLE)), rv_count -> CAST(floor(rv_count / 12D) AS DOUBLE) * 10000D + (rv_count % 12D + 1D) * 100D + 1D), 0))), rv_first -> rv_first - 1D + (CASE WHEN (CAST(floor(rv_first / 100D) AS DOUBLE) % 100D) = 2D THEN 28D + (CASE WHEN (((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 4D = 0D AND ((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 100D <> 0D) OR ((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 400D = 0D THEN 1D ELSE 0D END) WHEN (CAST(floor(rv_first / 100D) AS DOUBLE) % 100D) IN (4D, 6D, 9D, 11D) THEN 30D ELSE 31D END)), 0);

CREATE OR REPLACE TEMPORARY FUNCTION rv_end_of_quarter(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN (get(transform(array((get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) * 12D + (CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D + CAST(floor(((n * 3D - ((CAST(floor(d / 100D) AS DOUBLE) % 100D) - 1D) % 3D + 2D))) AS DOUBLE)), rv_count -> CAST(floor(rv_count / 12D) AS DOUBLE) * 10000D + (rv_count % 12D + 1D) * 100D + 1D), 0))), rv_first -> rv_first - 1D + (CASE WHEN (CAST(floor(rv_first / 100D) AS DOUBLE) % 100D) = 2D THEN 28D + (CASE WHEN (((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 4D = 0D AND ((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 100D <> 0D) OR ((CAST(floor(rv_first / 10000D) AS DOUBLE))) % 400D = 0D THEN 1D ELSE 0D END) WHEN (CAST(floor(rv_first / 100D) AS DOUBLE) % 100D) IN (4D, 6D, 9D, 11D) THEN 30D ELSE 31D END)), 0));

CREATE OR REPLACE TEMPORARY FUNCTION rv_end_of_year(d DOUBLE, n DOUBLE) RETURNS DOUBLE RETURN ((CAST(floor(d / 10000D) AS DOUBLE)) + CAST(floor(n) AS DOUBLE)) * 10000D + 1231D;

CREATE OR REPLACE TEMPORARY FUNCTION rv_last(m DOUBLE, d DOUBLE) RETURNS DOUBLE RETURN (CAST(floor(d / 10000D) AS DOUBLE)) * 10000D + m - CASE WHEN m > d % 10000D THEN 10000D ELSE 0D END;

CREATE OR REPLACE TEMPORARY FUNCTION rv_day_number(d DOUBLE) RETURNS DOUBLE RETURN get(transform(array((CAST(floor(d / 10000D) AS DOUBLE)) - CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) > 2D THEN 0D ELSE 1D END), rv_y -> get(transform(array((CAST(floor(d / 100D) AS DOUBLE) % 100D) + CASE WHEN (CAST(floor(d / 100D) AS DOUBLE) % 100D) > 2D THEN (-3D) ELSE 9D END), rv_m -> rv_y * 365D + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE) + CAST(floor(rv_y / 400D) AS DOUBLE) + CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + d % 100D - 1D), 0)), 0);

CREATE OR REPLACE TEMPORARY FUNCTION rv_from_day_number(n DOUBLE) RETURNS DOUBLE RETURN get(transform(array(CAST(floor(n / 146097D) AS DOUBLE)), rv_era -> get(transform(array(n - rv_era * 146097D), rv_in_era -> get(transform(array(CAST(floor((rv_in_era + 0D - CAST(floor(rv_in_era / 1460D) AS DOUBLE) + CAST(floor(rv_in_era / 36524D) AS DOUBLE) - CAST(floor(rv_in_era / 146096D) AS DOUBLE)) / 365D) AS DOUBLE)), rv_y -> get(transform(array(rv_in_era - (365D * rv_y + CAST(floor(rv_y / 4D) AS DOUBLE) - CAST(floor(rv_y / 100D) AS DOUBLE))), rv_in_year -> get(transform(array(CAST(floor((5D * rv_in_year + 2D) / 153D) AS DOUBLE)), rv_m -> (rv_y + rv_era * 400D + CASE WHEN rv_m < 10D THEN 0D ELSE 1D END) * 10000D + (rv_m + CASE WHEN rv_m < 10D THEN 3D ELSE (-9D) END) * 100D + rv_in_year - CAST(floor((153D * rv_m + 2D) / 5D) AS DOUBLE) + 1D), 0)), 0)), 0)), 0)), 0);

CREATE OR REPLACE TEMPORARY FUNCTION rv_dated_lo(l ARRAY<STRUCT<`from`: DOUBLE, `lo`: DOUBLE, `hi`: DOUBLE>>, f DOUBLE, t DOUBLE) RETURNS DOUBLE RETURN COALESCE(array_min(transform(filter(l, (rv_piece, rv_i) -> rv_piece.`from` <= t AND COALESCE(get(l, rv_i + 1).`from`, 1e+300D) > f), rv_piece -> rv_piece.`lo`)), 0D);

CREATE OR REPLACE TEMPORARY FUNCTION rv_dated_hi(l ARRAY<STRUCT<`from`: DOUBLE, `lo`: DOUBLE, `hi`: DOUBLE>>, f DOUBLE, t DOUBLE) RETURNS DOUBLE RETURN COALESCE(array_max(transform(filter(l, (rv_piece, rv_i) -> rv_piece.`from` <= t AND COALESCE(get(l, rv_i + 1).`from`, 1e+300D) > f), rv_piece -> rv_piece.`hi`)), 0D);

CREATE OR REPLACE TEMPORARY FUNCTION rv_dated_mask(l ARRAY<STRUCT<`from`: DOUBLE, `lo`: DOUBLE, `hi`: DOUBLE>>, f DOUBLE, t DOUBLE) RETURNS DOUBLE RETURN COALESCE(aggregate(transform(filter(l, (rv_piece, rv_i) -> rv_piece.`from` <= t AND COALESCE(get(l, rv_i + 1).`from`, 1e+300D) > f), rv_piece -> rv_piece.`hi`), 0D, (rv_a, rv_b) -> CAST(CAST(rv_a AS BIGINT) | CAST(rv_b AS BIGINT) AS DOUBLE)), 0D);

DROP TABLE IF EXISTS `delivery_0`;

CREATE TABLE `delivery_0` USING parquet AS
WITH `rows` AS (
  SELECT
    me.`hh` AS `hh`,
    me.`idx` AS `idx`,
    me.`delivery.litres#lo` AS `delivery.litres#lo`,
    home.`figure.winter_help.part@20200101#lo` AS `figure.winter_help.part@20200101#lo`,
    me.`delivery.litres#hi` AS `delivery.litres#hi`,
    home.`figure.winter_help.part@20200101#hi` AS `figure.winter_help.part@20200101#hi`
  FROM `delivery` AS me
  JOIN `home` AS home ON home.`hh` = me.`hh`
),
`rows_1` AS (
  SELECT
    *,
    (`delivery.litres#lo` * `figure.winter_help.part@20200101#lo`) AS `winter_help@2020-01-01.delivery.weighed#lo`,
    (`delivery.litres#hi` * `figure.winter_help.part@20200101#hi`) AS `winter_help@2020-01-01.delivery.weighed#hi`
  FROM `rows`
)
SELECT
  me.`hh` AS `hh`,
  me.`idx` AS `idx`,
  me.`delivery.litres#lo` AS `delivery.litres#lo`,
  me.`delivery.litres#hi` AS `delivery.litres#hi`,
  me.`delivery.buyer#m` AS `delivery.buyer#m`,
  me.`delivery.ghost#v` AS `delivery.ghost#v`,
  me.`delivery.weight#v` AS `delivery.weight#v`,
  made.`winter_help@2020-01-01.delivery.weighed#lo` AS `winter_help@2020-01-01.delivery.weighed#lo`,
  made.`winter_help@2020-01-01.delivery.weighed#hi` AS `winter_help@2020-01-01.delivery.weighed#hi`
FROM `delivery` AS me
JOIN `rows_1` AS made ON made.`hh` = me.`hh` AND made.`idx` = me.`idx`;

DROP TABLE IF EXISTS `person_0`;

CREATE TABLE `person_0` USING parquet AS
WITH `rows` AS (
  SELECT
    me.`hh` AS `hh`,
    me.`idx` AS `idx`,
    me.`adult?#v` AS `adult?#v`,
    me.`adult!#c` AS `adult!#c`,
    me.`birth#hi` AS `birth#hi`,
    home.`today` AS `today`,
    me.`adult!#p` AS `adult!#p`,
    me.`birth#lo` AS `birth#lo`,
    me.`gets.pension#p` AS `gets.pension#p`,
    me.`gets.pension#c` AS `gets.pension#c`,
    me.`gets.winter_help#c` AS `gets.winter_help#c`,
    me.`granted.winter_help#lo` AS `granted.winter_help#lo`,
    me.`gets.winter_help#p` AS `gets.winter_help#p`,
    me.`granted.winter_help#hi` AS `granted.winter_help#hi`,
    me.`savings#hi` AS `savings#hi`,
    me.`savings#lo` AS `savings#lo`,
    home.`reading.winter_help.count_savings#m` AS `reading.winter_help.count_savings#m`,
    me.`asked.winter_help#lo` AS `asked.winter_help#lo`,
    me.`asked.winter_help#hi` AS `asked.winter_help#hi`,
    home.`discretion.winter_help.hardship#p` AS `discretion.winter_help.hardship#p`,
    home.`discretion.winter_help.hardship#c` AS `discretion.winter_help.hardship#c`
  FROM `person` AS me
  JOIN `home` AS home ON home.`hh` = me.`hh`
),
`rows_1` AS (
  SELECT
    *,
    CASE WHEN `adult?#v` THEN `adult!#c` WHEN `adult?#v` THEN (`adult!#c` AND (18D <= rv_years(`birth#hi`, `today`))) ELSE (18D <= rv_years(`birth#hi`, `today`)) END AS `adult#c`,
    CASE WHEN `adult?#v` THEN `adult!#p` WHEN `adult?#v` THEN (`adult!#p` OR (18D <= rv_years(`birth#lo`, `today`))) ELSE (18D <= rv_years(`birth#lo`, `today`)) END AS `adult#p`,
    TRUE AS `applies.winter_help@2020-01-01#v`,
    (NOT `gets.pension#p`) AS `compatible.winter_help@2020-01-01#c`,
    (NOT `gets.pension#c`) AS `compatible.winter_help@2020-01-01#p`,
    (`gets.winter_help#c` AND (`today` <= rv_end_of_year(`granted.winter_help#lo`, 0D))) AS `kept.winter_help@2020-01-01#c`,
    (`gets.winter_help#p` AND (`today` <= rv_end_of_year(`granted.winter_help#hi`, 0D))) AS `kept.winter_help@2020-01-01#p`,
    (`savings#hi` <= 50000000D) AS `when.winter_help@2020-01-01.by_income.little_saved#c`,
    (`savings#lo` <= 50000000D) AS `when.winter_help@2020-01-01.by_income.little_saved#p`,
    (`reading.winter_help.count_savings#m` = 2D) AS `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c`,
    (NOT (rv_band(`reading.winter_help.count_savings#m`, 2D) = 0D)) AS `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p`,
    TRUE AS `gate.winter_help@2020-01-01.by_income#v`,
    `asked.winter_help#lo` AS `starts.winter_help@2020-01-01.by_income#lo`,
    `asked.winter_help#hi` AS `starts.winter_help@2020-01-01.by_income#hi`,
    (NOT `discretion.winter_help.hardship#p`) AS `when.winter_help@2020-01-01.by_debt.in_debt#c`,
    (NOT `discretion.winter_help.hardship#c`) AS `when.winter_help@2020-01-01.by_debt.in_debt#p`,
    ((20200601D <= `today`) AND (`asked.winter_help#hi` <= rv_end_of_year(`today`, 0D))) AS `gate.winter_help@2020-01-01.by_debt#c`,
    ((20200601D <= `today`) AND (`asked.winter_help#lo` <= rv_end_of_year(`today`, 0D))) AS `gate.winter_help@2020-01-01.by_debt#p`,
    `asked.winter_help#lo` AS `starts.winter_help@2020-01-01.by_debt#lo`,
    `asked.winter_help#hi` AS `starts.winter_help@2020-01-01.by_debt#hi`
  FROM `rows`
),
`rows_2` AS (
  SELECT
    *,
    `adult#c` AS `claimant.winter_help@2020-01-01#c`,
    `adult#p` AS `claimant.winter_help@2020-01-01#p`,
    `adult#c` AS `when.winter_help@2020-01-01.by_income.of_age#c`,
    `adult#p` AS `when.winter_help@2020-01-01.by_income.of_age#p`,
    (`when.winter_help@2020-01-01.by_income.little_saved#c` OR `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c`) AS `when.winter_help@2020-01-01.by_income.(2.)#c`,
    (`when.winter_help@2020-01-01.by_income.little_saved#p` OR `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p`) AS `when.winter_help@2020-01-01.by_income.(2.)#p`,
    (NOT `when.winter_help@2020-01-01.by_debt.in_debt#p`) AS `when.winter_help@2020-01-01.by_debt.()#c`,
    (NOT `when.winter_help@2020-01-01.by_debt.in_debt#c`) AS `when.winter_help@2020-01-01.by_debt.()#p`
  FROM `rows_1`
),
`rows_3` AS (
  SELECT
    *,
    (`gate.winter_help@2020-01-01.by_debt#c` AND `when.winter_help@2020-01-01.by_debt.()#c`) AS `route.winter_help@2020-01-01.by_debt#c`,
    (`gate.winter_help@2020-01-01.by_debt#p` AND `when.winter_help@2020-01-01.by_debt.()#p`) AS `route.winter_help@2020-01-01.by_debt#p`
  FROM `rows_2`
)
SELECT
  me.`hh` AS `hh`,
  me.`idx` AS `idx`,
  me.`person.bit#m` AS `person.bit#m`,
  me.`person.partner_certain#m` AS `person.partner_certain#m`,
  me.`person.partner_possible#m` AS `person.partner_possible#m`,
  me.`person.ghost#v` AS `person.ghost#v`,
  me.`income#lo` AS `income#lo`,
  me.`income#hi` AS `income#hi`,
  me.`person.weight#v` AS `person.weight#v`,
  me.`adult?#v` AS `adult?#v`,
  me.`adult!#c` AS `adult!#c`,
  me.`adult!#p` AS `adult!#p`,
  me.`birth#lo` AS `birth#lo`,
  me.`birth#hi` AS `birth#hi`,
  me.`gets.pension#c` AS `gets.pension#c`,
  me.`gets.pension#p` AS `gets.pension#p`,
  me.`granted.winter_help#lo` AS `granted.winter_help#lo`,
  me.`granted.winter_help#hi` AS `granted.winter_help#hi`,
  me.`gets.winter_help#c` AS `gets.winter_help#c`,
  me.`gets.winter_help#p` AS `gets.winter_help#p`,
  me.`savings#lo` AS `savings#lo`,
  me.`savings#hi` AS `savings#hi`,
  me.`asked.winter_help#lo` AS `asked.winter_help#lo`,
  me.`asked.winter_help#hi` AS `asked.winter_help#hi`,
  made.`adult#c` AS `adult#c`,
  made.`adult#p` AS `adult#p`,
  made.`claimant.winter_help@2020-01-01#c` AS `claimant.winter_help@2020-01-01#c`,
  made.`claimant.winter_help@2020-01-01#p` AS `claimant.winter_help@2020-01-01#p`,
  made.`applies.winter_help@2020-01-01#v` AS `applies.winter_help@2020-01-01#v`,
  made.`compatible.winter_help@2020-01-01#c` AS `compatible.winter_help@2020-01-01#c`,
  made.`compatible.winter_help@2020-01-01#p` AS `compatible.winter_help@2020-01-01#p`,
  made.`kept.winter_help@2020-01-01#c` AS `kept.winter_help@2020-01-01#c`,
  made.`kept.winter_help@2020-01-01#p` AS `kept.winter_help@2020-01-01#p`,
  made.`when.winter_help@2020-01-01.by_income.of_age#c` AS `when.winter_help@2020-01-01.by_income.of_age#c`,
  made.`when.winter_help@2020-01-01.by_income.of_age#p` AS `when.winter_help@2020-01-01.by_income.of_age#p`,
  made.`when.winter_help@2020-01-01.by_income.little_saved#c` AS `when.winter_help@2020-01-01.by_income.little_saved#c`,
  made.`when.winter_help@2020-01-01.by_income.little_saved#p` AS `when.winter_help@2020-01-01.by_income.little_saved#p`,
  made.`when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c` AS `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c`,
  made.`when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p` AS `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p`,
  made.`when.winter_help@2020-01-01.by_income.(2.)#c` AS `when.winter_help@2020-01-01.by_income.(2.)#c`,
  made.`when.winter_help@2020-01-01.by_income.(2.)#p` AS `when.winter_help@2020-01-01.by_income.(2.)#p`,
  made.`gate.winter_help@2020-01-01.by_income#v` AS `gate.winter_help@2020-01-01.by_income#v`,
  made.`starts.winter_help@2020-01-01.by_income#lo` AS `starts.winter_help@2020-01-01.by_income#lo`,
  made.`starts.winter_help@2020-01-01.by_income#hi` AS `starts.winter_help@2020-01-01.by_income#hi`,
  made.`when.winter_help@2020-01-01.by_debt.in_debt#c` AS `when.winter_help@2020-01-01.by_debt.in_debt#c`,
  made.`when.winter_help@2020-01-01.by_debt.in_debt#p` AS `when.winter_help@2020-01-01.by_debt.in_debt#p`,
  made.`when.winter_help@2020-01-01.by_debt.()#c` AS `when.winter_help@2020-01-01.by_debt.()#c`,
  made.`when.winter_help@2020-01-01.by_debt.()#p` AS `when.winter_help@2020-01-01.by_debt.()#p`,
  made.`gate.winter_help@2020-01-01.by_debt#c` AS `gate.winter_help@2020-01-01.by_debt#c`,
  made.`gate.winter_help@2020-01-01.by_debt#p` AS `gate.winter_help@2020-01-01.by_debt#p`,
  made.`route.winter_help@2020-01-01.by_debt#c` AS `route.winter_help@2020-01-01.by_debt#c`,
  made.`route.winter_help@2020-01-01.by_debt#p` AS `route.winter_help@2020-01-01.by_debt#p`,
  made.`starts.winter_help@2020-01-01.by_debt#lo` AS `starts.winter_help@2020-01-01.by_debt#lo`,
  made.`starts.winter_help@2020-01-01.by_debt#hi` AS `starts.winter_help@2020-01-01.by_debt#hi`
FROM `person` AS me
JOIN `rows_3` AS made ON made.`hh` = me.`hh` AND made.`idx` = me.`idx`;

DROP TABLE IF EXISTS `person_1`;

CREATE TABLE `person_1` USING parquet AS
WITH `pairs_person` AS (
  SELECT
    me.`hh` AS `hh`,
    me.`idx` AS `idx`,
    member.`idx` AS `member:idx`,
    member.`person.ghost#v` AS `member:person.ghost#v`,
    member.`person.bit#m` AS `member:person.bit#m`,
    me.`person.partner_certain#m` AS `person.partner_certain#m`,
    member.`income#lo` AS `member:income#lo`,
    me.`person.partner_possible#m` AS `person.partner_possible#m`,
    member.`person.weight#v` AS `member:person.weight#v`,
    member.`income#hi` AS `member:income#hi`
  FROM `person_0` AS me
  JOIN `person_0` AS member ON member.`hh` = me.`hh`
),
`pairs_person_1` AS (
  SELECT
    *,
    ((NOT `member:person.ghost#v`) AND ((`idx` = `member:idx`) OR (NOT (rv_band(`member:person.bit#m`, `person.partner_certain#m`) = 0D)))) AS `h18`
  FROM `pairs_person`
),
`pairs_person_2` AS (
  SELECT
    *,
    CASE WHEN `h18` THEN `member:income#lo` WHEN ((`idx` = `member:idx`) OR (NOT (rv_band(`member:person.bit#m`, `person.partner_possible#m`) = 0D))) THEN (least(0D, `member:income#lo`) * `member:person.weight#v`) ELSE 0D END AS `reduced.0#lo`,
    CASE WHEN `h18` THEN `member:income#hi` WHEN ((`idx` = `member:idx`) OR (NOT (rv_band(`member:person.bit#m`, `person.partner_possible#m`) = 0D))) THEN (greatest(0D, `member:income#hi`) * `member:person.weight#v`) ELSE 0D END AS `reduced.0#hi`,
    CASE WHEN `h18` THEN `member:person.bit#m` ELSE 0D END AS `reduced.2#m`
  FROM `pairs_person_1`
),
`over_person` AS (
  SELECT
    `hh`,
    `idx`,
    sum(`reduced.0#lo`) AS `reduced.0#lo`,
    sum(`reduced.0#hi`) AS `reduced.0#hi`,
    CAST(bit_or(CAST(`reduced.2#m` AS BIGINT)) AS DOUBLE) AS `reduced.2#m`
  FROM `pairs_person_2`
  GROUP BY `hh`, `idx`
),
`pairs_delivery` AS (
  SELECT
    me.`hh` AS `hh`,
    me.`idx` AS `idx`,
    member.`idx` AS `member:idx`,
    member.`delivery.ghost#v` AS `member:delivery.ghost#v`,
    member.`delivery.buyer#m` AS `member:delivery.buyer#m`,
    me.`person.bit#m` AS `person.bit#m`,
    member.`winter_help@2020-01-01.delivery.weighed#lo` AS `member:winter_help@2020-01-01.delivery.weighed#lo`,
    member.`delivery.weight#v` AS `member:delivery.weight#v`,
    member.`winter_help@2020-01-01.delivery.weighed#hi` AS `member:winter_help@2020-01-01.delivery.weighed#hi`
  FROM `person_0` AS me
  JOIN `delivery_0` AS member ON member.`hh` = me.`hh`
),
`pairs_delivery_1` AS (
  SELECT
    *,
    ((NOT `member:delivery.ghost#v`) AND ((`member:delivery.buyer#m` = `person.bit#m`) AND (rv_band(`member:delivery.buyer#m`, (`member:delivery.buyer#m` - 1D)) = 0D) AND (NOT (rv_band(rv_band(`member:delivery.buyer#m`, `person.bit#m`), 2147483646D) = 0D)))) AS `h230`
  FROM `pairs_delivery`
),
`pairs_delivery_2` AS (
  SELECT
    *,
    CASE WHEN `h230` THEN `member:winter_help@2020-01-01.delivery.weighed#lo` WHEN (NOT (rv_band(rv_band(`member:delivery.buyer#m`, `person.bit#m`), 2147483646D) = 0D)) THEN (least(0D, `member:winter_help@2020-01-01.delivery.weighed#lo`) * `member:delivery.weight#v`) ELSE 0D END AS `reduced.1#lo`,
    CASE WHEN `h230` THEN `member:winter_help@2020-01-01.delivery.weighed#hi` WHEN (NOT (rv_band(rv_band(`member:delivery.buyer#m`, `person.bit#m`), 2147483646D) = 0D)) THEN (greatest(0D, `member:winter_help@2020-01-01.delivery.weighed#hi`) * `member:delivery.weight#v`) ELSE 0D END AS `reduced.1#hi`
  FROM `pairs_delivery_1`
),
`over_delivery` AS (
  SELECT
    `hh`,
    `idx`,
    aggregate(array_sort(collect_list(named_struct('by', `member:idx`, 'x', `reduced.1#lo`))), 0D, (rv_sum, rv_item) -> rv_sum + rv_item.x) AS `reduced.1#lo`,
    aggregate(array_sort(collect_list(named_struct('by', `member:idx`, 'x', `reduced.1#hi`))), 0D, (rv_sum, rv_item) -> rv_sum + rv_item.x) AS `reduced.1#hi`
  FROM `pairs_delivery_2`
  GROUP BY `hh`, `idx`
),
`rows` AS (
  SELECT
    me.`hh` AS `hh`,
    me.`idx` AS `idx`,
    home.`today` AS `today`,
    me.`when.winter_help@2020-01-01.by_income.of_age#c` AS `when.winter_help@2020-01-01.by_income.of_age#c`,
    me.`when.winter_help@2020-01-01.by_income.(2.)#c` AS `when.winter_help@2020-01-01.by_income.(2.)#c`,
    me.`when.winter_help@2020-01-01.by_income.of_age#p` AS `when.winter_help@2020-01-01.by_income.of_age#p`,
    me.`when.winter_help@2020-01-01.by_income.(2.)#p` AS `when.winter_help@2020-01-01.by_income.(2.)#p`,
    me.`gate.winter_help@2020-01-01.by_income#v` AS `gate.winter_help@2020-01-01.by_income#v`,
    me.`route.winter_help@2020-01-01.by_debt#c` AS `route.winter_help@2020-01-01.by_debt#c`,
    me.`route.winter_help@2020-01-01.by_debt#p` AS `route.winter_help@2020-01-01.by_debt#p`,
    me.`kept.winter_help@2020-01-01#c` AS `kept.winter_help@2020-01-01#c`,
    me.`claimant.winter_help@2020-01-01#c` AS `claimant.winter_help@2020-01-01#c`,
    me.`compatible.winter_help@2020-01-01#c` AS `compatible.winter_help@2020-01-01#c`,
    me.`kept.winter_help@2020-01-01#p` AS `kept.winter_help@2020-01-01#p`,
    me.`claimant.winter_help@2020-01-01#p` AS `claimant.winter_help@2020-01-01#p`,
    me.`compatible.winter_help@2020-01-01#p` AS `compatible.winter_help@2020-01-01#p`,
    COALESCE(`over_person`.`reduced.0#lo`, 0D) AS `reduced.0#lo`,
    COALESCE(`over_person`.`reduced.0#hi`, 0D) AS `reduced.0#hi`,
    COALESCE(`over_person`.`reduced.2#m`, 0D) AS `reduced.2#m`,
    COALESCE(`over_delivery`.`reduced.1#lo`, 0D) AS `reduced.1#lo`,
    COALESCE(`over_delivery`.`reduced.1#hi`, 0D) AS `reduced.1#hi`
  FROM `person_0` AS me
  JOIN `home` AS home ON home.`hh` = me.`hh`
  LEFT JOIN `over_person` ON `over_person`.`hh` = me.`hh` AND `over_person`.`idx` = me.`idx`
  LEFT JOIN `over_delivery` ON `over_delivery`.`hh` = me.`hh` AND `over_delivery`.`idx` = me.`idx`
),
`rows_1` AS (
  SELECT
    *,
    `reduced.0#lo` AS `winter_help@2020-01-01.income_counted#lo`,
    `reduced.0#hi` AS `winter_help@2020-01-01.income_counted#hi`
  FROM `rows`
),
`rows_2` AS (
  SELECT
    *,
    greatest(0D, (CASE WHEN (20220101D <= `today`) THEN 14859000D ELSE 14282000D END - `winter_help@2020-01-01.income_counted#hi`)) AS `winter_help@2020-01-01.rest#lo`,
    greatest(0D, (CASE WHEN (20220101D <= `today`) THEN 14859000D ELSE 14282000D END - `winter_help@2020-01-01.income_counted#lo`)) AS `winter_help@2020-01-01.rest#hi`,
    (`winter_help@2020-01-01.income_counted#hi` <= CASE WHEN (20220101D <= `today`) THEN 14859000D ELSE 14282000D END) AS `when.winter_help@2020-01-01.by_income.low_income#c`,
    (`winter_help@2020-01-01.income_counted#lo` <= CASE WHEN (20220101D <= `today`) THEN 14859000D ELSE 14282000D END) AS `when.winter_help@2020-01-01.by_income.low_income#p`
  FROM `rows_1`
),
`rows_3` AS (
  SELECT
    *,
    CASE WHEN `when.winter_help@2020-01-01.by_income.low_income#c` THEN 1D WHEN `when.winter_help@2020-01-01.by_income.low_income#p` THEN 3D ELSE 2D END AS `winter_help@2020-01-01.band#m`,
    (`when.winter_help@2020-01-01.by_income.of_age#c` AND `when.winter_help@2020-01-01.by_income.low_income#c` AND `when.winter_help@2020-01-01.by_income.(2.)#c`) AS `when.winter_help@2020-01-01.by_income.()#c`,
    (`when.winter_help@2020-01-01.by_income.of_age#p` AND `when.winter_help@2020-01-01.by_income.low_income#p` AND `when.winter_help@2020-01-01.by_income.(2.)#p`) AS `when.winter_help@2020-01-01.by_income.()#p`
  FROM `rows_2`
),
`rows_4` AS (
  SELECT
    *,
    (`gate.winter_help@2020-01-01.by_income#v` AND `when.winter_help@2020-01-01.by_income.()#c`) AS `route.winter_help@2020-01-01.by_income#c`,
    (`gate.winter_help@2020-01-01.by_income#v` AND `when.winter_help@2020-01-01.by_income.()#p`) AS `route.winter_help@2020-01-01.by_income#p`,
    (`winter_help@2020-01-01.rest#lo` * least(4000000000000000D, CASE WHEN (NOT (rv_band(`winter_help@2020-01-01.band#m`, 1D) = 0D)) THEN 0.5D ELSE 4000000000000000D END, CASE WHEN (NOT (rv_band(`winter_help@2020-01-01.band#m`, 2D) = 0D)) THEN 0.1D ELSE 4000000000000000D END)) AS `h182`,
    (`winter_help@2020-01-01.rest#hi` * greatest((-4000000000000000D), CASE WHEN (NOT (rv_band(`winter_help@2020-01-01.band#m`, 1D) = 0D)) THEN 0.5D ELSE (-4000000000000000D) END, CASE WHEN (NOT (rv_band(`winter_help@2020-01-01.band#m`, 2D) = 0D)) THEN 0.1D ELSE (-4000000000000000D) END)) AS `h183`,
    `winter_help@2020-01-01.band#m` AS `line.winter_help@2020-01-01.tells.band#m`
  FROM `rows_3`
),
`rows_5` AS (
  SELECT
    *,
    (CASE WHEN (`winter_help@2020-01-01.band#m` = 1D) THEN `h182` WHEN (NOT (rv_band(`winter_help@2020-01-01.band#m`, 1D) = 0D)) THEN least(`h182`, 0D) ELSE 0D END + least(4000000000000000D, CASE WHEN (`winter_help@2020-01-01.income_counted#lo` <= 5000000D) THEN 300000D ELSE 4000000000000000D END, CASE WHEN ((5000000D < `winter_help@2020-01-01.income_counted#hi`) AND (`winter_help@2020-01-01.income_counted#lo` <= 10000000D)) THEN 200000D ELSE 4000000000000000D END, CASE WHEN (10000000D < `winter_help@2020-01-01.income_counted#hi`) THEN 100000D ELSE 4000000000000000D END) + (1000D * `reduced.1#lo`)) AS `h246`,
    (CASE WHEN (`winter_help@2020-01-01.band#m` = 1D) THEN `h183` WHEN (NOT (rv_band(`winter_help@2020-01-01.band#m`, 1D) = 0D)) THEN greatest(`h183`, 0D) ELSE 0D END + greatest((-4000000000000000D), CASE WHEN (`winter_help@2020-01-01.income_counted#lo` <= 5000000D) THEN 300000D ELSE (-4000000000000000D) END, CASE WHEN ((5000000D < `winter_help@2020-01-01.income_counted#hi`) AND (`winter_help@2020-01-01.income_counted#lo` <= 10000000D)) THEN 200000D ELSE (-4000000000000000D) END, CASE WHEN (10000000D < `winter_help@2020-01-01.income_counted#hi`) THEN 100000D ELSE (-4000000000000000D) END) + (1000D * `reduced.1#hi`)) AS `h247`,
    CASE WHEN (`route.winter_help@2020-01-01.by_debt#c` AND (NOT `route.winter_help@2020-01-01.by_income#c`)) THEN 1D WHEN `route.winter_help@2020-01-01.by_income#c` THEN 0D WHEN `route.winter_help@2020-01-01.by_income#p` THEN 0D WHEN `route.winter_help@2020-01-01.by_debt#p` THEN 1D ELSE 0D END AS `leads.winter_help@2020-01-01#v`,
    ((`kept.winter_help@2020-01-01#c` OR `route.winter_help@2020-01-01.by_income#c` OR `route.winter_help@2020-01-01.by_debt#c`) AND `claimant.winter_help@2020-01-01#c` AND `compatible.winter_help@2020-01-01#c`) AS `verdict.winter_help@2020-01-01#c`,
    ((`kept.winter_help@2020-01-01#p` OR `route.winter_help@2020-01-01.by_income#p` OR `route.winter_help@2020-01-01.by_debt#p`) AND `claimant.winter_help@2020-01-01#p` AND `compatible.winter_help@2020-01-01#p`) AS `verdict.winter_help@2020-01-01#p`
  FROM `rows_4`
),
`rows_6` AS (
  SELECT
    *,
    CASE WHEN (`h246` < 0D) THEN (0D - CAST(floor(((0D - `h246`) + 0.5D + 0.000001D)) AS DOUBLE)) ELSE CAST(floor((`h246` + 0.5D + 0.000001D)) AS DOUBLE) END AS `line.winter_help@2020-01-01.pays.help#lo`,
    CASE WHEN (`h247` < 0D) THEN (0D - CAST(floor(((0D - `h247`) + 0.5D + 0.000001D)) AS DOUBLE)) ELSE CAST(floor((`h247` + 0.5D + 0.000001D)) AS DOUBLE) END AS `line.winter_help@2020-01-01.pays.help#hi`,
    `verdict.winter_help@2020-01-01#c` AS `may_get.winter_help#c`,
    `verdict.winter_help@2020-01-01#p` AS `may_get.winter_help#p`
  FROM `rows_5`
)
SELECT
  me.`hh` AS `hh`,
  me.`idx` AS `idx`,
  me.`person.bit#m` AS `person.bit#m`,
  me.`person.partner_certain#m` AS `person.partner_certain#m`,
  me.`person.partner_possible#m` AS `person.partner_possible#m`,
  me.`person.ghost#v` AS `person.ghost#v`,
  me.`income#lo` AS `income#lo`,
  me.`income#hi` AS `income#hi`,
  me.`person.weight#v` AS `person.weight#v`,
  me.`adult?#v` AS `adult?#v`,
  me.`adult!#c` AS `adult!#c`,
  me.`adult!#p` AS `adult!#p`,
  me.`birth#lo` AS `birth#lo`,
  me.`birth#hi` AS `birth#hi`,
  me.`adult#c` AS `adult#c`,
  me.`adult#p` AS `adult#p`,
  me.`claimant.winter_help@2020-01-01#c` AS `claimant.winter_help@2020-01-01#c`,
  me.`claimant.winter_help@2020-01-01#p` AS `claimant.winter_help@2020-01-01#p`,
  me.`applies.winter_help@2020-01-01#v` AS `applies.winter_help@2020-01-01#v`,
  me.`gets.pension#c` AS `gets.pension#c`,
  me.`gets.pension#p` AS `gets.pension#p`,
  me.`compatible.winter_help@2020-01-01#c` AS `compatible.winter_help@2020-01-01#c`,
  me.`compatible.winter_help@2020-01-01#p` AS `compatible.winter_help@2020-01-01#p`,
  me.`granted.winter_help#lo` AS `granted.winter_help#lo`,
  me.`granted.winter_help#hi` AS `granted.winter_help#hi`,
  me.`gets.winter_help#c` AS `gets.winter_help#c`,
  me.`gets.winter_help#p` AS `gets.winter_help#p`,
  me.`kept.winter_help@2020-01-01#c` AS `kept.winter_help@2020-01-01#c`,
  me.`kept.winter_help@2020-01-01#p` AS `kept.winter_help@2020-01-01#p`,
  me.`when.winter_help@2020-01-01.by_income.of_age#c` AS `when.winter_help@2020-01-01.by_income.of_age#c`,
  me.`when.winter_help@2020-01-01.by_income.of_age#p` AS `when.winter_help@2020-01-01.by_income.of_age#p`,
  me.`savings#lo` AS `savings#lo`,
  me.`savings#hi` AS `savings#hi`,
  me.`when.winter_help@2020-01-01.by_income.little_saved#c` AS `when.winter_help@2020-01-01.by_income.little_saved#c`,
  me.`when.winter_help@2020-01-01.by_income.little_saved#p` AS `when.winter_help@2020-01-01.by_income.little_saved#p`,
  me.`when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c` AS `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#c`,
  me.`when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p` AS `when.winter_help@2020-01-01.by_income.little_saved(2.1.)#p`,
  me.`when.winter_help@2020-01-01.by_income.(2.)#c` AS `when.winter_help@2020-01-01.by_income.(2.)#c`,
  me.`when.winter_help@2020-01-01.by_income.(2.)#p` AS `when.winter_help@2020-01-01.by_income.(2.)#p`,
  me.`gate.winter_help@2020-01-01.by_income#v` AS `gate.winter_help@2020-01-01.by_income#v`,
  me.`asked.winter_help#lo` AS `asked.winter_help#lo`,
  me.`asked.winter_help#hi` AS `asked.winter_help#hi`,
  me.`starts.winter_help@2020-01-01.by_income#lo` AS `starts.winter_help@2020-01-01.by_income#lo`,
  me.`starts.winter_help@2020-01-01.by_income#hi` AS `starts.winter_help@2020-01-01.by_income#hi`,
  me.`when.winter_help@2020-01-01.by_debt.in_debt#c` AS `when.winter_help@2020-01-01.by_debt.in_debt#c`,
  me.`when.winter_help@2020-01-01.by_debt.in_debt#p` AS `when.winter_help@2020-01-01.by_debt.in_debt#p`,
  me.`when.winter_help@2020-01-01.by_debt.()#c` AS `when.winter_help@2020-01-01.by_debt.()#c`,
  me.`when.winter_help@2020-01-01.by_debt.()#p` AS `when.winter_help@2020-01-01.by_debt.()#p`,
  me.`gate.winter_help@2020-01-01.by_debt#c` AS `gate.winter_help@2020-01-01.by_debt#c`,
  me.`gate.winter_help@2020-01-01.by_debt#p` AS `gate.winter_help@2020-01-01.by_debt#p`,
  me.`route.winter_help@2020-01-01.by_debt#c` AS `route.winter_help@2020-01-01.by_debt#c`,
  me.`route.winter_help@2020-01-01.by_debt#p` AS `route.winter_help@2020-01-01.by_debt#p`,
  me.`starts.winter_help@2020-01-01.by_debt#lo` AS `starts.winter_help@2020-01-01.by_debt#lo`,
  me.`starts.winter_help@2020-01-01.by_debt#hi` AS `starts.winter_help@2020-01-01.by_debt#hi`,
  made.`reduced.0#lo` AS `reduced.0#lo`,
  made.`reduced.0#hi` AS `reduced.0#hi`,
  made.`winter_help@2020-01-01.income_counted#lo` AS `winter_help@2020-01-01.income_counted#lo`,
  made.`winter_help@2020-01-01.income_counted#hi` AS `winter_help@2020-01-01.income_counted#hi`,
  made.`winter_help@2020-01-01.rest#lo` AS `winter_help@2020-01-01.rest#lo`,
  made.`winter_help@2020-01-01.rest#hi` AS `winter_help@2020-01-01.rest#hi`,
  made.`winter_help@2020-01-01.band#m` AS `winter_help@2020-01-01.band#m`,
  made.`when.winter_help@2020-01-01.by_income.low_income#c` AS `when.winter_help@2020-01-01.by_income.low_income#c`,
  made.`when.winter_help@2020-01-01.by_income.low_income#p` AS `when.winter_help@2020-01-01.by_income.low_income#p`,
  made.`when.winter_help@2020-01-01.by_income.()#c` AS `when.winter_help@2020-01-01.by_income.()#c`,
  made.`when.winter_help@2020-01-01.by_income.()#p` AS `when.winter_help@2020-01-01.by_income.()#p`,
  made.`route.winter_help@2020-01-01.by_income#c` AS `route.winter_help@2020-01-01.by_income#c`,
  made.`route.winter_help@2020-01-01.by_income#p` AS `route.winter_help@2020-01-01.by_income#p`,
  made.`reduced.1#lo` AS `reduced.1#lo`,
  made.`reduced.1#hi` AS `reduced.1#hi`,
  made.`line.winter_help@2020-01-01.pays.help#lo` AS `line.winter_help@2020-01-01.pays.help#lo`,
  made.`line.winter_help@2020-01-01.pays.help#hi` AS `line.winter_help@2020-01-01.pays.help#hi`,
  made.`line.winter_help@2020-01-01.tells.band#m` AS `line.winter_help@2020-01-01.tells.band#m`,
  made.`leads.winter_help@2020-01-01#v` AS `leads.winter_help@2020-01-01#v`,
  made.`verdict.winter_help@2020-01-01#c` AS `verdict.winter_help@2020-01-01#c`,
  made.`verdict.winter_help@2020-01-01#p` AS `verdict.winter_help@2020-01-01#p`,
  made.`reduced.2#m` AS `reduced.2#m`,
  made.`may_get.winter_help#c` AS `may_get.winter_help#c`,
  made.`may_get.winter_help#p` AS `may_get.winter_help#p`
FROM `person_0` AS me
JOIN `rows_6` AS made ON made.`hh` = me.`hh` AND made.`idx` = me.`idx`;

DROP TABLE `person_0`;
