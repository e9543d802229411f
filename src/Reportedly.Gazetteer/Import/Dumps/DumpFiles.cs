using System.Collections.Immutable;
using System.IO.Compression;

namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>Finds the files of a dump among what the user names, in any order, and tells them apart.</summary>
internal static class DumpFiles
{
    /// <summary>What lies beside the rows in archives and on the server.</summary>
    private static readonly string[] Beside = ["readme.txt", "iso-languagecodes.txt"];

    /// <summary>Finds them.</summary>
    /// <param name="paths">Files, and folders of files.</param>
    /// <returns>In the order in which they are taken in, which is the same whatever the order of the paths.</returns>
    /// <exception cref="GazetteerException">One that is named is no file of a dump, or there are no places.</exception>
    public static ImmutableArray<DumpFile> Find(IReadOnlyList<string> paths)
    {
        List<DumpFile> found = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (string file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
                {
                    found.AddRange(In(file));
                }
                continue;
            }
            ImmutableArray<DumpFile> named = In(path);
            if (named.IsEmpty)
            {
                throw new GazetteerException(
                    $"{path}: is no file of a GeoNames dump; name allCountries.txt, a country's file, alternateNamesV2.txt, "
                        + "admin1CodesASCII.txt, admin2Codes.txt or countryInfo.txt, zipped or not."
                );
            }
            found.AddRange(named);
        }
        if (!found.Exists(file => file.Kind == DumpKind.Places))
        {
            throw new GazetteerException(
                $"{string.Join(", ", paths)}: none of these files has places; name allCountries.zip, a country's file or cities500.zip too."
            );
        }
        return
        [
            .. found
                // A folder often has a file twice: as it was downloaded, and unpacked.
                .GroupBy(file => (file.Kind, file.Name))
                .Select(same =>
                    same.OrderBy(file => file.Entry is not null)
                        .ThenBy(file => file.Path, StringComparer.Ordinal)
                        .First()
                )
                .OrderBy(file => file.Kind)
                .ThenBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<DumpFile> In(string path)
    {
        try
        {
            if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                return Sort(path, null, new FileInfo(path).Length) is { } plain ? [plain] : [];
            }
            using ZipArchive archive = ZipFile.OpenRead(path);
            return
            [
                .. archive
                    .Entries.Where(entry => entry.FullName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
                    .Select(entry => Sort(path, entry.FullName, entry.Length))
                    .OfType<DumpFile>(),
            ];
        }
        catch (InvalidDataException fault)
        {
            throw DumpFile.Damaged(path, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException(
                $"{path}: cannot be opened ({fault.Message.TrimEnd('.')}); check name and rights.",
                fault
            );
        }
    }

    private static DumpFile? Sort(string path, string? entry, long length)
    {
        string name = Path.GetFileName(entry ?? path);
        if (
            !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            || Beside.Contains(name, StringComparer.OrdinalIgnoreCase)
        )
        {
            return null;
        }
        using Stream rows = DumpFile.Open(path, entry);
        return DumpLook.Of(rows) is { } kind
            ? new DumpFile
            {
                Path = path,
                Entry = entry,
                Kind = kind,
                Length = length,
            }
            : null;
    }
}
