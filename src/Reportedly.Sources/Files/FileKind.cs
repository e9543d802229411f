namespace Reportedly.Sources.Files;

/// <summary>What a file holds.</summary>
internal enum FileKind
{
    /// <summary>One report as plain text.</summary>
    Text,

    /// <summary>One report an object a line.</summary>
    JsonLines,

    /// <summary>A page.</summary>
    Page,

    /// <summary>An e-mail.</summary>
    Mail,

    /// <summary>A web archive, compressed or not.</summary>
    WebArchive,

    /// <summary>Something compressed with gzip that is no web archive.</summary>
    Gzip,
}
