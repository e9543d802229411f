namespace Reportedly.Export.Tables;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Says">What it means, as a sentence for people who use the table.</param>
/// <param name="Hashtag">Its HXL hashtag; null where HXL has none.</param>
public sealed record TableColumn(string Name, CellType Type, string Says, string? Hashtag = null);

/// <summary>What the cells of a column hold; any cell may be empty, which is null.</summary>
public enum CellType
{
    /// <summary>Text: <see cref="string"/>.</summary>
    Text,

    /// <summary>A whole number: <see cref="long"/>.</summary>
    Whole,

    /// <summary>Degrees: <see cref="double"/>.</summary>
    Degrees,

    /// <summary>A day: <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>A moment: <see cref="DateTimeOffset"/>, written in UTC.</summary>
    Moment,

    /// <summary>Yes or no: <see cref="bool"/>.</summary>
    Truth,
}
