namespace Reportedly.Corroboration;

/// <summary>The tellings of all reports, as linking needs to look them up: in memory, or in a store.</summary>
public interface ITellingIndex
{
    /// <summary>Adds the ids of all tellings that lie in one of the cells; one may be added more than once.</summary>
    /// <param name="cells">Cells, as <c>CellCover</c> names them.</param>
    /// <param name="into">Where the ids go.</param>
    void InCells(ReadOnlySpan<long> cells, ICollection<TellingId> into);

    /// <summary>The telling with an id; null where there is none.</summary>
    Telling? Find(TellingId id);
}
