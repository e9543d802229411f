using Parquet;
using Parquet.Schema;
using Reportedly.Export.Tables;

namespace Reportedly.Export.Parquet;

/// <summary>How the columns of tables become columns of Parquet.</summary>
internal static class ParquetColumns
{
    /// <summary>The field of a column; every cell may be null.</summary>
    public static DataField Field(TableColumn column) =>
        column.Type switch
        {
            CellType.Text => new DataField(column.Name, typeof(string), isNullable: true),
            CellType.Whole => new DataField(column.Name, typeof(long), isNullable: true),
            CellType.Degrees => new DataField(column.Name, typeof(double), isNullable: true),
            CellType.Truth => new DataField(column.Name, typeof(bool), isNullable: true),
            CellType.Day => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
            CellType.Moment => new DateTimeDataField(
                column.Name,
                DateTimeFormat.Timestamp,
                isAdjustedToUTC: true,
                unit: DateTimeTimeUnit.Micros,
                isNullable: true
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No column is of such a type."),
        };

    /// <summary>Writes the cells of one column of a group.</summary>
    public static Task WriteAsync(
        ParquetRowGroupWriter writer,
        DataField field,
        CellType type,
        object?[] cells,
        CancellationToken stop
    ) =>
        type switch
        {
            CellType.Text => writer.WriteAsync(field, Array.ConvertAll(cells, cell => (string?)cell)!),
            CellType.Whole => Values<long>(writer, field, cells, stop),
            CellType.Degrees => Values<double>(writer, field, cells, stop),
            CellType.Truth => Values<bool>(writer, field, cells, stop),
            CellType.Day => Values<DateTime>(
                writer,
                field,
                Array.ConvertAll(
                    cells,
                    cell => cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : (object?)null
                ),
                stop
            ),
            _ => Values<DateTime>(
                writer,
                field,
                Array.ConvertAll(cells, cell => cell is DateTimeOffset moment ? moment.UtcDateTime : (object?)null),
                stop
            ),
        };

    private static Task Values<T>(
        ParquetRowGroupWriter writer,
        DataField field,
        object?[] cells,
        CancellationToken stop
    )
        where T : struct =>
        writer.WriteAsync<T>(
            field,
            new ReadOnlyMemory<T?>(Array.ConvertAll(cells, cell => (T?)cell)),
            null,
            null,
            stop
        );
}
