using CsCheck;
using Reportedly.Corroboration;
using Reportedly.Export.Csv;
using Reportedly.Export.Parquet;
using Reportedly.Export.Tables;
using Reportedly.Export.Tests.Codes;

namespace Reportedly.Export.Tests.Tables;

/// <summary>Ten thousand rows of whatever reports may hold come back from a reader that is not ours.</summary>
public sealed class TableRoundTripTests : IDisposable
{
    private const int Count = 10_000;

    private static readonly ExportOptions Plain = new(Made.Changed, FigurePolicy.RangeOnly);

    private readonly string path = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Csv_gives_back_every_cell_with_formulas_defused_and_numbers_as_numbers(bool byteOrderMark)
    {
        object?[][] rows = Rows();
        await WriteAsync(new CsvFormat(), rows, Plain with { ByteOrderMark = byteOrderMark });

        List<object?[]> read = MadeTables.Query(
            $"SELECT * FROM read_csv('{path}/made.csv', header = true, quote = '\"', escape = '\"', delim = ',', "
                + "new_line = '\\r\\n', parallel = false, allow_quoted_nulls = false, columns = {'text': 'VARCHAR', "
                + "'other': 'VARCHAR', 'whole': 'BIGINT', 'degrees': 'DOUBLE', 'day': 'DATE', 'moment': 'TIMESTAMP', 'truth': 'BOOLEAN'})"
        );

        Compare(read, rows, cell => cell is string text ? MadeTables.Defused(text) : cell);
    }

    [Fact]
    public async Task Parquet_gives_back_every_cell_as_it_was_with_its_type()
    {
        object?[][] rows = Rows();
        await WriteAsync(new ParquetFormat(), rows, Plain);

        List<object?[]> types = MadeTables.Query($"SELECT column_type FROM (DESCRIBE FROM '{path}/made.parquet')");
        List<object?[]> read = MadeTables.Query($"FROM '{path}/made.parquet'");

        types
            .Select(row => row[0])
            .Should()
            .Equal("VARCHAR", "VARCHAR", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP WITH TIME ZONE", "BOOLEAN");
        Compare(read, rows, cell => cell);
    }

    [Fact]
    public async Task Tables_of_all_formats_are_written_in_one_walk_through_the_reports()
    {
        Dataset dataset = Made.Dataset();
        int walks = 0;
        IEnumerable<ExportedReport> Reports()
        {
            walks++;
            foreach (ExportedReport report in dataset.Reports)
            {
                yield return report;
            }
        }
        ExportFolder folder = new(path);

        await TableFiles.WriteAsync(
            [new CsvFormat(), new ParquetFormat()],
            dataset with
            {
                Reports = Reports(),
            },
            Plain,
            folder,
            TestContext.Current.CancellationToken
        );

        walks.Should().Be(1);
        folder.Files.Should().HaveCount(2 * DatasetTable.All.Length);
        folder
            .Files.Select(file => Path.GetExtension(file.Name))
            .Should()
            .Equal([.. Enumerable.Repeat(".csv", 5), .. Enumerable.Repeat(".parquet", 5)]);
    }

    private async Task WriteAsync(ITableFormat format, object?[][] rows, ExportOptions options) =>
        await new ExportFolder(path).WriteRowsAsync(
            "made" + format.Ending,
            format.MediaType,
            async stream =>
            {
                CancellationToken stop = TestContext.Current.CancellationToken;
                await using ITableWriter writer = await format.BeginAsync(MadeTables.Table, options, stream, stop);
                foreach (object?[] row in rows)
                {
                    await writer.RowAsync(row, stop);
                }
                await writer.EndAsync(stop);
                return rows.Length;
            }
        );

    private static object?[][] Rows()
    {
        object?[][] rows = new object?[Count][];
        int made = 0;
        MadeTables.Row.Array[Count].Sample(all => made = Copy(all, rows), iter: 1, threads: 1);
        made.Should().Be(Count);
        return rows;
    }

    private static int Copy(object?[][] from, object?[][] to)
    {
        from.CopyTo(to, 0);
        return from.Length;
    }

    private static void Compare(List<object?[]> read, object?[][] rows, Func<object?, object?> expected)
    {
        read.Should().HaveCount(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows[i].Length; j++)
            {
                if (!Equals(read[i][j], expected(rows[i][j])))
                {
                    Assert.Fail($"row {i}, column {j}: '{read[i][j]}' where '{expected(rows[i][j])}' was written");
                }
            }
        }
    }
}
