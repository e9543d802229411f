namespace Reportedly.Storage;

public sealed partial class RecordStore
{
    /// <summary>How incidents stand to each other, and what would become of them, as of the last time that they were linked.</summary>
    public LinkViews Links => new(Connection, () => Judgements.Active());
}
