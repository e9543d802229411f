namespace Reportedly.Corroboration.Verdicts;

/// <summary>
/// Keys of sources that have no name: nobody can know whether two unnamed officials are one, so within copies of one text they are, and
/// elsewhere they are not.
/// </summary>
public static class SourceKeys
{
    /// <summary>Ends the key of a source that is the same only within copies of one text.</summary>
    public const string FamilyMark = "@family";

    /// <summary>The key within one family of copies.</summary>
    /// <param name="key">The source's key.</param>
    /// <param name="family">Key of the report that the family repeats.</param>
    public static string InFamily(string key, string family)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.EndsWith(FamilyMark, StringComparison.Ordinal) ? key[..^FamilyMark.Length] + "@" + family : key;
    }
}
