namespace Reportedly.Sources.Files;

/// <summary>Reads what a Content-Type says.</summary>
internal static class MediaTypes
{
    /// <summary>The media type in lower case, parameters left out.</summary>
    public static string Of(string contentType)
    {
        int end = contentType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? contentType : contentType[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>The charset; null where none is said.</summary>
    public static string? CharsetOf(string contentType)
    {
        const string Name = "charset=";
        int start = contentType.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }
        string rest = contentType[(start + Name.Length)..];
        int end = rest.IndexOf(';', StringComparison.Ordinal);
        string charset = (end < 0 ? rest : rest[..end]).Trim().Trim('"', '\'');
        return charset.Length == 0 ? null : charset;
    }

    /// <summary>True of pages.</summary>
    public static bool IsPage(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml";
}
