Console.WriteLine("reportedly");
