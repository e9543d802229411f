using System.Runtime.InteropServices;

namespace Reportedly.Storage.Tests.Homes;

/// <summary>
/// Does work with the rights of somebody who owns nothing. Root may write everywhere, so a test that files refuse to be written must not
/// run as root; on Linux one thread may give up its rights over files.
/// </summary>
internal static class OtherUser
{
    private const uint Nobody = 65534;

    /// <summary>Does work as somebody whom the rights of files bind; where that cannot be, the test is skipped.</summary>
    public static void Do(Action work)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights on folders.");
        if (!Environment.IsPrivilegedProcess)
        {
            work();
            return;
        }
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Root may write everywhere; run the tests as another user.");
        Exception? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                SetFileUser(Nobody);
                work();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    // The rights of this thread alone; it ends with the work.
    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(uint user);
}
