using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reportedly.Server.Stores;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Intake.Watching;

/// <summary>Keeps what came of looks at sources in the store.</summary>
internal sealed class SourceHistories(StorePool stores, TimeProvider clock)
{
    private const string Kind = "source";
    private const int IdDigits = 24;

    /// <summary>The name of a source in addresses of pages.</summary>
    public static string IdOf(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..IdDigits];

    /// <summary>All histories, by address.</summary>
    public IReadOnlyDictionary<string, SourceHistory> All()
    {
        using StoreLease lease = stores.Rent();
        return lease
            .Store.Documents.All(Kind)
            .Select(Read)
            .OfType<SourceHistory>()
            .ToDictionary(history => history.Address, StringComparer.Ordinal);
    }

    /// <summary>The history of a source; null where it was never looked at.</summary>
    public SourceHistory? Find(string address)
    {
        using StoreLease lease = stores.Rent();
        return lease.Store.Documents.Find(Kind, IdOf(address)) is { } document ? Read(document) : null;
    }

    /// <summary>Writes a history.</summary>
    public void Write(SourceHistory history)
    {
        using StoreLease lease = stores.Rent();
        lease.Store.Documents.Put(
            Kind,
            IdOf(history.Address),
            JsonSerializer.Serialize(history, SourceJson.Default.SourceHistory),
            clock.GetUtcNow()
        );
    }

    private static SourceHistory? Read(DeskDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.Body, SourceJson.Default.SourceHistory);
        }
        catch (JsonException)
        {
            // Of a newer program; looks are counted anew.
            return null;
        }
    }
}
