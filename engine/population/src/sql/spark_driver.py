"""Says the statements of a script to Apache Spark and writes the rows of its queries as JSON.

    python3 spark_driver.py SCRIPT.json FOUND.json --master local[2] --partitions 4 --aside FOLDER

SCRIPT.json has a `prelude` and `parts`, each with `statements` (run one after the other) and `queries`. FOUND.json gets
for each part, for each of its queries, one list of rows. Where Spark runs on this machine, its tables stand in FOLDER;
elsewhere where its own settings say.
"""

import argparse
import contextlib
import json
import os
import sys

from pyspark.sql import SparkSession

# As the statements call it.
DATABASE = "recto_verso"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("script")
    parser.add_argument("found")
    parser.add_argument("--master", default="local[*]")
    parser.add_argument("--partitions", default="4")
    parser.add_argument("--aside", required=True)
    asked = parser.parse_args()
    with open(asked.script, encoding="utf-8") as file:
        script = json.load(file)
    spark = session(asked)
    try:
        found = answered(spark, script)
    finally:
        spark.stop()
    # Written aside and moved: what is there is whole.
    with open(asked.found + ".part", "w", encoding="utf-8") as file:
        json.dump(found, file)
    os.replace(asked.found + ".part", asked.found)


def answered(spark, script):
    """The rows of all queries, part by part. The database of the tables between is made and dropped here."""
    if spark.catalog.databaseExists(DATABASE):
        sys.exit(f"a database {DATABASE} is there already, and nothing is put into it: rename it, or drop what a run left")
    try:
        for statement in script["prelude"]:
            said(spark, statement)
        found = []
        for part in script["parts"]:
            for statement in part["statements"]:
                said(spark, statement)
            found.append([[row.asDict() for row in said(spark, query)] for query in part["queries"]])
        return found
    finally:
        # Where the session is gone, what made it end is told, and not that nothing could be dropped any more.
        with contextlib.suppress(Exception):
            spark.sql(f"DROP DATABASE IF EXISTS {DATABASE} CASCADE")


def said(spark, statement):
    """The rows of a statement; where it fails, its beginning and what Spark says of it in one line."""
    try:
        return spark.sql(statement).collect()
    except Exception as error:
        first = " ".join(str(error).split("\n")[:2])
        sys.exit(f"{statement[:120]!r}: {first[:600]}")


def session(asked):
    builder = SparkSession.builder.master(asked.master).appName("recto-verso")
    # A law is a deep tree: planning it takes more of a stack than a thread has by itself.
    stack = "-Xss64m"
    settings = {
        # The statements are written for SQL's own rules of names and errors.
        "spark.sql.ansi.enabled": "true",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        # Expressions of a law are longer than one method of the virtual machine may be, and compiling them costs more than
        # it saves: a statement runs once.
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        # What is inferred from the conditions of a law narrows no row down, and costs more than the rest of planning.
        "spark.sql.constraintPropagation.enabled": "false",
        # Names are resolved from one SELECT of a statement to the next, and a law may be worked out in more than a hundred.
        "spark.sql.analyzer.maxIterations": "1000",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.shuffle.partitions": asked.partitions,
        "spark.driver.extraJavaOptions": stack,
        "spark.executor.extraJavaOptions": stack,
        # Plans and rows of a run on this machine are all in the driver, which has one gigabyte by itself.
        "spark.driver.memory": "4g",
    }
    if asked.master.startswith("local"):
        settings["spark.sql.warehouse.dir"] = asked.aside
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


if __name__ == "__main__":
    main()
