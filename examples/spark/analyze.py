"""Reads a large collection of German news with Lesart on Spark: every line of NDJSON through one of many `lesart` processes.

    spark-submit examples/spark/analyze.py articles.ndjson reports

The input is what `lesart analyze --ndjson` reads, a file, a folder or a pattern, packed (.gz, .bz2) or not, on any file system
that Spark knows; the output is a folder of the same reports that a single process would write, order aside. Give every
article an "id": without one it is called by the number of its line in its own part of the collection.

On a cluster, send the program along: spark-submit --files target/release/lesart … analyze.py --lesart ./lesart …
"""

import argparse
import shlex

from pyspark.sql import SparkSession


def command(lesart: str) -> str:
    """The command for one part of the collection.

    Exit code 1 says that some lines could not be read (each is named in the executor's log); anything above is a fault
    that Spark must see, so that it tries the part again elsewhere.
    """
    script = f"{shlex.quote(lesart)} analyze --ndjson; code=$?; test $code -le 1 || exit $code"
    return f"sh -c {shlex.quote(script)}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Read a large collection of German news with Lesart on Spark.")
    parser.add_argument("input", help="NDJSON: a file, a folder or a pattern")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--lesart", default="lesart", help="the program, where it is not on the executors' path")
    parser.add_argument("--parts", type=int, default=0, help="into how many parts to cut; by default as Spark does")
    parser.add_argument("--codec", default="", help="class that packs the output, as org.apache.hadoop.io.compress.GzipCodec")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("lesart").getOrCreate()
    lines = spark.sparkContext.textFile(arguments.input, minPartitions=arguments.parts or None)
    if arguments.parts:
        # A packed file cannot be cut where it lies.
        lines = lines.repartition(arguments.parts)
    reports = lines.pipe(command(arguments.lesart), checkCode=True)
    reports.saveAsTextFile(arguments.output, compressionCodecClass=arguments.codec or None)
    spark.stop()


if __name__ == "__main__":
    main()
