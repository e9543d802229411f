using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Running;

/// <summary>Brings a store's incidents up to what was read into it, and says how many there are.</summary>
internal static class StoreLinking
{
    /// <summary>Links; where it is broken off, the next command that asks for incidents goes on.</summary>
    /// <param name="store">The store.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <param name="workers">How many threads read records.</param>
    /// <param name="error">Where it is told.</param>
    public static void Run(RecordStore store, string shown, int workers, TextWriter error)
    {
        store.Views.Link(workers);
        long incidents = store.Views.Incidents(new IncidentQuery { Limit = 1 }).Total;
        error.WriteLine($"{shown}: {Wording.Count(incidents, "incident")} in all; reportedly incidents lists them.");
        foreach (RefusedReading refused in store.Views.Refused)
        {
            error.WriteLine($"{shown}: {Words.Clean(refused.Key)} is in no incident: {Words.Clean(refused.Reason)}");
        }
    }
}
