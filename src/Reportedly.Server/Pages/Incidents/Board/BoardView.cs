using Microsoft.AspNetCore.Http;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>Which columns the board has, and in which order its rows stand. It stands in the address.</summary>
/// <param name="Columns">Which questions are shown.</param>
/// <param name="Rows">How rows are ordered: a name of <see cref="RowOrder"/>, or a question as <see cref="FacetText.Question"/> puts it.</param>
public sealed record BoardView(BoardColumns Columns, string Rows)
{
    /// <summary>Everything, as reports came.</summary>
    public static readonly BoardView Whole = new(BoardColumns.All, RecordNames.Of(RowOrder.AsTheyCame));

    private const int LongestShown = 40;

    /// <summary>The order that does not follow from a question; null where one orders the rows.</summary>
    public RowOrder? Order => RecordNames.TryParse(Rows, out RowOrder order) ? order : null;

    /// <summary>Reads an address.</summary>
    /// <exception cref="DeskProblem">It asks for columns that there are none of.</exception>
    public static BoardView Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string columns = query["columns"].ToString();
        string rows = query["rows"].ToString();
        return new BoardView(
            columns.Length == 0 ? BoardColumns.All
                : RecordNames.TryParse(columns, out BoardColumns known) ? known
                : throw DeskProblem.BadRequest(
                    $"columns: “{Words.Elide(Words.Clean(columns), LongestShown)}” are none.",
                    $"Write one of {string.Join(", ", RecordNames.All<BoardColumns>())}."
                ),
            rows.Length == 0 ? Whole.Rows : rows
        );
    }

    /// <summary>True for a question that is shown.</summary>
    public bool Shows(Facet facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        return Columns switch
        {
            BoardColumns.Figures => facet.Question == FacetQuestion.Figure,
            BoardColumns.Disputed => facet.Verdict is not (Verdict.Corroborated or Verdict.SingleOrigin),
            _ => true,
        };
    }
}

/// <summary>Which questions are shown.</summary>
public enum BoardColumns
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that ask for a number.</summary>
    Figures,

    /// <summary>Those of which origins are not of one mind.</summary>
    Disputed,
}

/// <summary>In which order rows stand, where no question orders them.</summary>
public enum RowOrder
{
    /// <summary>As reports came.</summary>
    AsTheyCame,

    /// <summary>Authorities first.</summary>
    OfficialFirst,

    /// <summary>Who spoke last first.</summary>
    NewestFirst,
}
