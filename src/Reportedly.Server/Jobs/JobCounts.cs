namespace Reportedly.Server.Jobs;

/// <summary>What became of what a job took in. Whatever is counted here is in the store, on the disk, or in the list of failures.</summary>
public sealed record JobCounts
{
    /// <summary>Reports that were read.</summary>
    public int Read { get; init; }

    /// <summary>Of these: reports that were not in the store before.</summary>
    public int Added { get; init; }

    /// <summary>Of these: reports that were there already, read the same.</summary>
    public int Unchanged { get; init; }

    /// <summary>Of these: reports that were there already and are read otherwise now.</summary>
    public int Anew { get; init; }

    /// <summary>Of these: reports in a language that is not read; they are kept, unread.</summary>
    public int NotInEnglish { get; init; }

    /// <summary>What could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>What is no report and never was meant as one.</summary>
    public int PassedOver { get; init; }

    /// <summary>All that was dealt with.</summary>
    public int Items => Read + Failed + PassedOver;
}
