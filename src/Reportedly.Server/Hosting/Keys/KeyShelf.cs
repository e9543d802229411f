using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Reportedly.Server.Stores;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Hosting.Keys;

/// <summary>Keeps the keys of cookies and forms in the store, so that a desk that is started again, or runs twice, knows its own.</summary>
/// <param name="stores">The store.</param>
/// <param name="clock">The time.</param>
internal sealed class KeyShelf(StorePool stores, TimeProvider clock) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using StoreLease lease = stores.Rent();
        return [.. lease.Store.Documents.All(DeskDocuments.KeyKind).Select(document => XElement.Parse(document.Body))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using StoreLease lease = stores.Rent();
        DeskDocuments documents = lease.Store.Documents;
        string body = element.ToString(SaveOptions.DisableFormatting);
        string name = friendlyName;
        for (int copy = 2; !documents.Add(DeskDocuments.KeyKind, name, body, clock.GetUtcNow()); copy++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{friendlyName}-{copy}");
        }
    }
}
