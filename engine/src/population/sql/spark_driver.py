"""Says the statements of a script to Apache Spark and writes the rows of its queries as JSON.

    python3 spark_driver.py SCRIPT.json FOUND.json --master local[2]

SCRIPT.json has `prelude` and `statements` (run one after the other) and `totals` (a list of {query}). FOUND.json gets
one list of rows for each of these queries. Numbers come as text, so that none of their digits is lost.
"""

import argparse
import json
import os
import sys

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("script")
    parser.add_argument("found")
    parser.add_argument("--master", default="local[*]")
    asked = parser.parse_args()
    with open(asked.script, encoding="utf-8") as file:
        script = json.load(file)
    spark = session(asked.master)
    try:
        for statement in script["prelude"] + script["statements"]:
            said(spark, statement)
        found = [[row.asDict() for row in said(spark, one["query"])] for one in script["totals"]]
    finally:
        spark.stop()
    # Written aside and moved: what is there is whole.
    with open(asked.found + ".part", "w", encoding="utf-8") as file:
        json.dump(found, file)
    os.replace(asked.found + ".part", asked.found)


def said(spark, statement):
    """The rows of a statement; where it fails, its beginning and what Spark says of it in one line."""
    try:
        return spark.sql(statement).collect()
    except Exception as error:
        first = " ".join(str(error).split("\n")[:2])
        sys.exit(f"{statement[:120]!r}: {first[:600]}")


def session(master):
    builder = SparkSession.builder.master(master).appName("recto-verso")
    settings = {
        # The statements are written for SQL's own rules of names and errors.
        "spark.sql.ansi.enabled": "true",
        "spark.ui.enabled": "false",
        # Expressions of a law are longer than one method of the virtual machine may be.
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.shuffle.partitions": "4",
        # A law is a deep tree: planning it takes more of a stack than a thread has by itself.
        "spark.driver.extraJavaOptions": "-Xss128m",
        # Plans and tables of a local run are all in the driver, which has one gigabyte by itself.
        "spark.driver.memory": "6g",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


if __name__ == "__main__":
    main()
