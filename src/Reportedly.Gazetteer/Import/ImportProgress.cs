namespace Reportedly.Gazetteer.Import;

/// <summary>How far an import is.</summary>
/// <param name="What">The file that is taken in, or what is done at the end.</param>
/// <param name="Bytes">Bytes of rows taken in so far, unpacked.</param>
/// <param name="TotalBytes">Bytes of rows in all files.</param>
/// <param name="Places">Places kept so far.</param>
/// <param name="Names">Names kept so far.</param>
public readonly record struct ImportProgress(string What, long Bytes, long TotalBytes, long Places, long Names);
