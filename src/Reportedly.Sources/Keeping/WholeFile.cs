namespace Reportedly.Sources.Keeping;

/// <summary>Writes a file so that it is there whole or not at all, whenever the machine stops.</summary>
internal static class WholeFile
{
    /// <summary>Writes it, and waits for the disk.</summary>
    /// <param name="path">Where; what was there before is replaced.</param>
    /// <param name="bytes">All of it.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // A name of its own, so that two that write the same file do not write into each other's.
        string part = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            using (FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
