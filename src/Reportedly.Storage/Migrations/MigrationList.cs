using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Migrations;

/// <summary>
/// All steps from an empty database to the tables of today. A store of any released version goes the rest of the way, and a new one all
/// of it, so there is one way only. A step that was released is never changed.
/// </summary>
internal static class MigrationList
{
    private static readonly ImmutableArray<Migration> Steps =
    [
        ReadingsOfVersion1.Step,
        ReadingsOfVersion2.Step,
        JudgementsOfVersion2.Step,
        DeskOfVersion3.Step,
        DeskAuditOfVersion3.Step,
        ChangesOfVersion3.Step,
    ];

    /// <summary>The version of the tables that this program writes and reads.</summary>
    public static int Current => Steps[^1].Version;

    /// <summary>Brings a store's tables to <see cref="Current"/>: all of the way, or nothing is changed.</summary>
    /// <returns>The version before; 0 where there were no tables.</returns>
    /// <exception cref="StorageException">The tables are of a newer version or of another program, or cannot be written.</exception>
    public static long Bring(StoreConnection store)
    {
        long before = store.Try(() => VersionOf(store));
        return before == Current
            ? before
            : store.Write(() =>
            {
                // Another process may have done it while this one waited for its turn.
                long version = VersionOf(store);
                foreach (Migration step in Steps.Where(step => step.Version > version))
                {
                    step.Apply(store);
                }
                store.Dialect.SetSchemaVersion(store, Current);
                return version;
            });
    }

    private static long VersionOf(StoreConnection store)
    {
        long version = store.Dialect.SchemaVersion(store);
        return version <= Current
            ? version
            : throw new StorageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{store.Name}: a newer version of Reportedly wrote this store (schema {version}, this version reads {Current}); update Reportedly."
                )
            );
    }
}
